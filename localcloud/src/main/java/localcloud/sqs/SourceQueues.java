package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.Json;

/** The queues from which a dead-letter queue gets its messages, by their redrive policies now. */
record SourceQueues(SqsService sqs) {

  List<String> urls(String deadLetterArn) {
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
