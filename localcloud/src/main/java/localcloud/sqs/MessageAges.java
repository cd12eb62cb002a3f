package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Json;
import localcloud.time.ClockHistory;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.persistence.sql.DBMessage;

/**
 * The messages still in a queue, and when each was sent, for the metric
 * ApproximateAgeOfOldestMessage.
 */
final class MessageAges {
  private final ClockHistory history;
  private final Map<String, Map<String, InternalMessage>> messages = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Instant>> sent = new ConcurrentHashMap<>();

  MessageAges(ClockHistory history) {
    this.history = history;
  }

  /** The engine tells when it was sent; a message in a dead-letter queue keeps its time. */
  void added(String queue, InternalMessage message) {
    messages.computeIfAbsent(queue, name -> new ConcurrentHashMap<>()).put(message.id(), message);
    sent.computeIfAbsent(queue, name -> new ConcurrentHashMap<>())
        .put(message.id(), history.shownAt(message.created().toInstant()));
  }

  void removed(String queue, String messageId) {
    sent.getOrDefault(queue, new HashMap<>()).remove(messageId);
    messages.getOrDefault(queue, new HashMap<>()).remove(messageId);
  }

  /** The messages in a queue, the oldest first, without receiving them. */
  ArrayNode look(String queue) {
    ArrayNode list = Json.array();
    messages.getOrDefault(queue, Map.of()).values().stream()
        .sorted(Comparator.comparing(InternalMessage::created))
        .forEach(
            message ->
                list.addObject()
                    .put("id", message.id())
                    .put("sent", String.valueOf(sent(queue, message.id()).orElse(null)))
                    .put("received", message.receiveCount())
                    .put("body", new String(DBMessage.from(message).content(), UTF_8)));
    return list;
  }

  Optional<Instant> sent(String queue, String messageId) {
    return Optional.ofNullable(sent.getOrDefault(queue, Map.of()).get(messageId));
  }

  void forget(String queue) {
    sent.remove(queue);
    messages.remove(queue);
  }

  Optional<Instant> oldest(String queue) {
    return sent.getOrDefault(queue, Map.of()).values().stream().min(Instant::compareTo);
  }
}
