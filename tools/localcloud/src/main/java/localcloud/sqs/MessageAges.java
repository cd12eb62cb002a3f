package localcloud.sqs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each message that is still in a queue was sent: for the metric ApproximateAgeOfOldestMessage. */
final class MessageAges {
  private final Map<String, Map<String, Instant>> sent = new ConcurrentHashMap<>();

  void added(String queue, String messageId, Instant at) {
    sent.computeIfAbsent(queue, name -> new ConcurrentHashMap<>()).put(messageId, at);
  }

  void removed(String queue, String messageId) {
    Map<String, Instant> messages = sent.get(queue);
    if (messages != null) {
      messages.remove(messageId);
    }
  }

  void forget(String queue) {
    sent.remove(queue);
  }

  Optional<Instant> oldest(String queue) {
    return sent.getOrDefault(queue, Map.of()).values().stream().min(Instant::compareTo);
  }
}
