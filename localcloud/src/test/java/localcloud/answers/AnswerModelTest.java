package localcloud.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself: {@link AnswersFit} applies it to every answer in this module's tests. */
class AnswerModelTest {

  @Test
  void the_models_have_every_operation_that_is_answered() throws IOException {
    List<String> missing = new ArrayList<>();
    AnswerModels.operations()
        .forEach(
            (service, names) ->
                names.stream()
                    .filter(name -> AnswerModel.of(service).filter(m -> m.has(name)).isEmpty())
                    .forEach(name -> missing.add(service + ":" + name)));

    assertThat(missing)
        .as(
            "write them with the main method of %s and a folder of botocore's models",
            AnswerModels.class.getName())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqs            | SendMessage        | {'MessageId': 'm', 'MD5OfMessageBody': 'x'} |
          sqs            | SendMessage        | {'MessageId': 7}                      | no text
          sqs            | SendMessage        | {'Invented': 'm'}                     | not in the model
          dynamodbstreams| GetShardIterator   | {'ShardIterator': ''}                 | has the size 0
          dynamodbstreams| DescribeStream     | {'StreamDescription': {'StreamStatus': 'FINE'}} | is none of
          dynamodbstreams| DescribeStream     | {'StreamDescription': {'StreamArn': 'arn'}} | has the size 3
          events         | ListTargetsByRule  | {'Targets': [{'Id': 'a'}]}            | Arn is missing
          events         | ListTargetsByRule  | {'Targets': [{'Id': 'a b', 'Arn': 'x'}]} | does not fit
          events         | DescribeArchive    | {'RetentionDays': -1}                 | out of range
          dynamodb       | DescribeTable      | {'Table': []}                         | is no structure
          dynamodb       | GetItem            | {'Item': {'a': {'BOOL': 'true'}}}     | is no boolean
          """)
  void an_answer_is_held_against_the_model(
      String service, String operation, String answer, String problem) {
    Reply reply = Reply.json(200, Json.read(answer.replace('\'', '"')));

    List<String> problems = AnswerModel.of(service).orElseThrow().problems(operation, reply);

    if (problem == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).anyMatch(found -> found.contains(problem));
    }
  }

  @Test
  void xml_is_held_against_it_too() {
    String xml =
        "<ListBucketResult><KeyCount>1</KeyCount><Contents><Key></Key><Size>x</Size></Contents>"
            + "</ListBucketResult>";
    Reply reply =
        new Reply(
            200,
            Map.of("content-type", "application/xml"),
            xml.replace("x<", "1<").getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(AnswerModel.of("s3").orElseThrow().problems("ListObjectsV2", reply))
        .containsExactly("ListObjectsV2.Contents[0].Key has the size 0, not from 1 to any");
  }
}
