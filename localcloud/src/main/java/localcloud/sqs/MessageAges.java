package localcloud.sqs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.time.ClockHistory;

/** When each message still in a queue was sent, for the metric ApproximateAgeOfOldestMessage. */
final class MessageAges {
  private final ClockHistory history;
  private final Map<String, Map<String, Instant>> sent = new ConcurrentHashMap<>();

  MessageAges(ClockHistory history) {
    this.history = history;
  }

  /**
   * @param machineTime when the message was sent, according to the engine; a message in a
   *     dead-letter queue keeps its time
   */
  void added(String queue, String messageId, Instant machineTime) {
    sent.computeIfAbsent(queue, name -> new ConcurrentHashMap<>())
        .put(messageId, history.shownAt(machineTime));
  }

  void removed(String queue, String messageId) {
    Map<String, Instant> messages = sent.get(queue);
    if (messages != null) {
      messages.remove(messageId);
    }
  }

  Optional<Instant> sent(String queue, String messageId) {
    return Optional.ofNullable(sent.getOrDefault(queue, Map.of()).get(messageId));
  }

  void forget(String queue) {
    sent.remove(queue);
  }

  Optional<Instant> oldest(String queue) {
    return sent.getOrDefault(queue, Map.of()).values().stream().min(Instant::compareTo);
  }
}
