package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/**
 * Drops messages that are older than their queue's retention period. The engine keeps them for
 * ever, so they are dropped when received; until then they are still counted. A message's age
 * counts from when it was first sent, even in a dead-letter queue.
 */
record Retention(KeptAttributes kept, MessageAges ages, MovableClock clock) {

  /** The receipt handles of those received messages that are too old. */
  List<String> expired(String queue, JsonNode messages) {
    Duration period = Duration.ofSeconds(kept.number(queue, "MessageRetentionPeriod"));
    List<String> handles = new ArrayList<>();
    for (JsonNode message : messages) {
      boolean old =
          ages.sent(queue, message.path("MessageId").asText())
              .filter(sent -> sent.plus(period).isBefore(clock.instant()))
              .isPresent();
      if (old) {
        handles.add(message.path("ReceiptHandle").asText());
      }
    }
    return handles;
  }

  /** The messages, with the clock's time in SentTimestamp if it was requested. */
  JsonNode dated(String queue, JsonNode messages) {
    for (JsonNode message : messages) {
      if (message.path("Attributes") instanceof ObjectNode attributes
          && attributes.has("SentTimestamp")) {
        ages.sent(queue, message.path("MessageId").asText())
            .ifPresent(sent -> attributes.put("SentTimestamp", "" + sent.toEpochMilli()));
      }
    }
    return messages;
  }

  static ObjectNode without(List<String> handles, JsonNode messages) {
    ObjectNode answer = Json.object();
    for (JsonNode message : messages) {
      if (!handles.contains(message.path("ReceiptHandle").asText())) {
        answer.withArray("Messages").add(message);
      }
    }
    return answer;
  }
}
