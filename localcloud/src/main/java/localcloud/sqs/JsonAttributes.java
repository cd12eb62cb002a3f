package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** The attributes of a queue that are JSON (API Reference, "SetQueueAttributes"). */
final class JsonAttributes {
  private static final int MOST_RECEIVES = 1000;
  private static final Set<String> PERMISSIONS = Set.of("allowAll", "denyAll", "byQueue");

  private static final String TARGET = "deadLetterTargetArn";
  private static final List<String> OF_FIFO =
      List.of("ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit");

  private JsonAttributes() {}

  /**
   * @param queue whose kind its name tells
   */
  static void check(String queue, JsonNode attributes) {
    boolean fifo = queue.endsWith(".fifo");
    for (String name : OF_FIFO) {
      if (!fifo && attributes.path(name).asText("false").matches("(?!false$).*")) {
        throw new AwsException(400, "InvalidAttributeName", "Unknown Attribute " + name + ".");
      }
    }
    String lost = read(attributes.path("RedrivePolicy").asText()).path(TARGET).asText();
    if (!lost.isEmpty() && lost.endsWith(".fifo") != fifo) {
      throw redrive(attributes, "Dead-letter queue must be same type of queue as the source.");
    }
    if (!lost.isEmpty() && !lost.equals(QueueNames.arn(QueueNames.ofArn(lost)))) {
      throw redrive(
          attributes, "Dead-letter queue must be in the account and region of the source.");
    }
    for (String name : List.of("Policy", "RedrivePolicy", "RedriveAllowPolicy")) {
      String text = attributes.path(name).asText();
      if (!text.isEmpty()) {
        JsonNode policy = read(text);
        boolean valid =
            policy.isObject()
                && switch (name) {
                  case "RedrivePolicy" -> isRedrive(policy);
                  case "RedriveAllowPolicy" ->
                      PERMISSIONS.contains(policy.path("redrivePermission").asText());
                  default -> true;
                };
        if (!valid) {
          throw new AwsException(
              400, "InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
        }
      }
    }
  }

  private static AwsException redrive(JsonNode attributes, String reason) {
    return new AwsException(
        400,
        "InvalidParameterValue",
        "Value "
            + attributes.path("RedrivePolicy").asText()
            + " for parameter RedrivePolicy is invalid. Reason: "
            + reason);
  }

  private static boolean isRedrive(JsonNode policy) {
    String receives = policy.path("maxReceiveCount").asText();
    return policy.path(TARGET).isTextual()
        && receives.matches("\\d{1,4}")
        && Integer.parseInt(receives) >= 1
        && Integer.parseInt(receives) <= MOST_RECEIVES;
  }

  private static JsonNode read(String text) {
    try {
      return Json.read(text);
    } catch (AwsException e) {
      return MissingNode.getInstance();
    }
  }
}
