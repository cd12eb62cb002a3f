package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.AwsException;

/** The size of a message in bytes: its body and the names, types and values of its attributes. */
final class MessageSize {
  private static final int MOST = 1_048_576;

  private MessageSize() {}

  /**
   * @param limit the queue's MaximumMessageSize
   * @throws AwsException InvalidParameterValue if the message exceeds the limit
   */
  static void check(JsonNode message, int limit) {
    if (of(message) > limit) {
      throw new AwsException(
          400,
          "com.amazonaws.sqs#InvalidParameterValue",
          "One or more parameters are invalid. Reason: Message must be shorter than "
              + limit
              + " bytes.");
    }
  }

  /**
   * Holds a whole batch to what one may have, whatever its queue takes.
   *
   * @throws AwsException BatchRequestTooLong
   */
  static void checkTotal(JsonNode input) {
    int total = 0;
    for (JsonNode entry : input.path("Entries")) {
      total += of(entry);
    }
    if (total > MOST) {
      throw new AwsException(
          400,
          "com.amazonaws.sqs#BatchRequestTooLong",
          "Batch requests cannot be longer than "
              + MOST
              + " bytes. You have sent "
              + total
              + " bytes.");
    }
  }

  private static int of(JsonNode message) {
    int size = bytes(message.path("MessageBody"));
    for (var attribute : message.path("MessageAttributes").properties()) {
      size += attribute.getKey().getBytes(UTF_8).length;
      for (JsonNode part : attribute.getValue()) {
        size += bytes(part);
      }
    }
    return size;
  }

  private static int bytes(JsonNode text) {
    return text.asText().getBytes(UTF_8).length;
  }
}
