package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.LambdaEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamImageTest {
  private static final String RECORD =
      """
      {"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{
       "text":{"S":"a"},"number":{"N":"1"},"packed":{"BOOL":true},"nothing":{"NULL":true},
       "texts":{"SS":["a","b"]},"numbers":{"NS":["1"]},"bytes":{"B":"AQI="},
       "map":{"M":{"list":{"L":[{"S":"a"},{"BOOL":false}]}}}}}}\
      """;

  @Test
  void whatever_kind_an_attribute_has_the_item_is_read() {
    var image =
        LambdaEvents.ofStream(List.of(Contracts.parse(RECORD)))
            .getRecords()
            .getFirst()
            .getDynamodb()
            .getNewImage();

    assertThat(StreamImage.of(image))
        .containsEntry("text", AttributeValue.fromS("a"))
        .containsEntry("number", AttributeValue.fromN("1"))
        .containsEntry("packed", AttributeValue.fromBool(true))
        .containsEntry("nothing", AttributeValue.fromNul(true))
        .containsEntry("texts", AttributeValue.fromSs(List.of("a", "b")))
        .containsEntry("numbers", AttributeValue.fromNs(List.of("1")))
        .containsEntry(
            "map",
            AttributeValue.fromM(
                Map.of(
                    "list",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("a"), AttributeValue.fromBool(false))))));
  }
}
