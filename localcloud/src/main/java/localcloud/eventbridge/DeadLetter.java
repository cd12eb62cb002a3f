package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/**
 * An event that could not be delivered, with the message attributes that AWS sets (User Guide,
 * "Using dead-letter queues to process undelivered events").
 *
 * @param exhausted the limit of the retry policy that was reached; empty if the failure was not
 *     retryable
 */
record DeadLetter(
    Rule rule, Target target, Event event, DeliveryFailure failure, String exhausted, int retries) {

  ObjectNode attributes() {
    ObjectNode attributes = Json.object();
    put(attributes, "RULE_ARN", rule.arn());
    put(attributes, "TARGET_ARN", target.arn());
    put(attributes, "ERROR_CODE", failure.code());
    put(attributes, "ERROR_MESSAGE", failure.message());
    put(attributes, "RETRY_ATTEMPTS", Integer.toString(retries));
    if (!exhausted.isEmpty()) {
      put(attributes, "EXHAUSTED_RETRY_CONDITION", exhausted);
    }
    return attributes;
  }

  private static void put(ObjectNode attributes, String name, String value) {
    attributes
        .putObject(name)
        .put("DataType", "String")
        .put("StringValue", value.isEmpty() ? "-" : value);
  }
}
