package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.Reply;

/**
 * Why a target did not accept an event.
 *
 * @param code the value of the message attribute ERROR_CODE
 * @param retryable false if AWS does not retry: no permission or no such target
 */
record DeliveryFailure(String code, String message, boolean retryable) {

  /** The target's input could not be made; it would fail again. */
  static DeliveryFailure ofInput(RuntimeException e) {
    return new DeliveryFailure("INVALID_JSON", String.valueOf(e.getMessage()), false);
  }

  static DeliveryFailure of(Reply reply) {
    JsonNode error = reply.output();
    String type = error.path("__type").asText();
    String message = error.path("message").asText(error.path("Message").asText(type));
    if (type.contains("NotFound") || type.contains("DoesNotExist") || reply.status() == 404) {
      return new DeliveryFailure("NO_RESOURCE", message, false);
    }
    if (type.contains("AccessDenied") || reply.status() == 403) {
      return new DeliveryFailure("NO_PERMISSIONS", message, false);
    }
    if (reply.status() == 429 || type.contains("Throttl")) {
      return new DeliveryFailure("THROTTLING", message, true);
    }
    return reply.status() < 500
        ? new DeliveryFailure("INVALID_PARAMETER", message, false)
        : new DeliveryFailure("ERROR_FROM_TARGET", message, true);
  }
}
