package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/**
 * Finds the source queues of a dead-letter queue's messages. The engine moves them but looks only
 * at the redrive policies with which queues were created, not at later changes.
 */
record Redrive(SqsService sqs) {
  private static final int MOST = 1000;

  JsonNode withDestination(JsonNode input) {
    if (input.hasNonNull("DestinationArn")) {
      return input;
    }
    List<String> sources = sources(input.path("SourceArn").asText());
    if (sources.size() != 1) {
      throw new AwsException(
          400,
          "com.amazonaws.sqs#UnsupportedOperation",
          "The local cloud moves messages back to a single source queue, but this queue has "
              + sources.size()
              + ". Name the DestinationArn.");
    }
    return ((ObjectNode) input.deepCopy()).put("DestinationArn", sources.getFirst());
  }

  /** ListDeadLetterSourceQueues, by which an address is the token for those after it. */
  Reply list(Call call, String deadLetterQueue) {
    JsonNode input = QueryForm.input(call);
    String token = input.path("NextToken").asText();
    int most = input.path("MaxResults").asInt(MOST);
    if (most < 1 || most > MOST) {
      throw new AwsException(
          400, "InvalidParameterValue", "MaxResults must be between 1 and " + MOST + ".");
    }
    List<String> urls =
        sourceUrls(QueueNames.arn(deadLetterQueue)).stream()
            .sorted()
            .filter(url -> url.compareTo(token) > 0)
            .toList();
    List<String> page = urls.subList(0, Math.min(most, urls.size()));
    ObjectNode answer = Json.object();
    page.forEach(answer.putArray("queueUrls")::add);
    if (input.hasNonNull("MaxResults") && urls.size() > page.size()) {
      answer.put("NextToken", page.getLast());
    }
    return call.isQueryProtocol() ? QueryProtocol.sourceQueues(answer) : Reply.json(200, answer);
  }

  private List<String> sources(String deadLetterArn) {
    return sourceUrls(deadLetterArn).stream()
        .map(url -> QueueNames.arn(QueueNames.ofUrl(url)))
        .toList();
  }

  private List<String> sourceUrls(String deadLetterArn) {
    List<String> sources = new ArrayList<>();
    for (JsonNode url : sqs.ask("ListQueues", Json.object()).output().path("QueueUrls")) {
      ObjectNode question = Json.object().put("QueueUrl", url.asText());
      question.putArray("AttributeNames").add("RedrivePolicy");
      String policy =
          sqs.ask("GetQueueAttributes", question)
              .output()
              .path("Attributes")
              .path("RedrivePolicy")
              .asText("{}");
      if (Json.read(policy).path("deadLetterTargetArn").asText().equals(deadLetterArn)) {
        sources.add(url.asText());
      }
    }
    return sources;
  }
}
