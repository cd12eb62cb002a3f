package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;

/**
 * Finds the source queues of a dead-letter queue's messages. The engine moves them but looks only
 * at the redrive policies with which queues were created, not at later changes.
 */
record Redrive(SqsService sqs) {

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

  private List<String> sources(String deadLetterArn) {
    return new SourceQueues(sqs)
        .urls(deadLetterArn).stream().map(url -> QueueNames.arn(QueueNames.ofUrl(url))).toList();
  }
}
