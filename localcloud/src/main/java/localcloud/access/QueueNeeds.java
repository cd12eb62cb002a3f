package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.Call;

/**
 * What SQS's calls need; a batch call needs the action of the single call (Service Authorization
 * Reference, "Amazon SQS").
 */
final class QueueNeeds {
  private static final String BATCH = "Batch";

  private QueueNeeds() {}

  static List<Need> of(Call call, JsonNode input) {
    String operation = call.operation();
    String single =
        operation.endsWith(BATCH)
            ? operation.substring(0, operation.length() - BATCH.length())
            : operation;
    return List.of(new Need("sqs:" + single, queue(call, input)));
  }

  private static String queue(Call call, JsonNode input) {
    if (input.path("QueueName").isTextual()) {
      return arn(input.path("QueueName").asText());
    }
    String url = input.path("QueueUrl").asText(call.path());
    String name = url.substring(url.lastIndexOf('/') + 1);
    return name.isEmpty() ? Need.ANY : arn(name);
  }

  private static String arn(String name) {
    return Arn.of("sqs", "", name);
  }
}
