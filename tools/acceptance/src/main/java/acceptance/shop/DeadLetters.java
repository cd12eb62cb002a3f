package acceptance.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what a queue has set aside out of its dead letter queue and remembers it, so that scenarios
 * can share the queue.
 */
public final class DeadLetters {
  private static final Map<String, List<String>> TAKEN = new HashMap<>();

  private DeadLetters() {}

  /** Whether a message that contains {@code text} was set aside by the queue. */
  public static synchronized boolean contain(String queue, String text) {
    return of(queue).stream().anyMatch(body -> body.contains(text));
  }

  /** All messages that the queue has set aside since the tests began. */
  public static synchronized List<String> of(String queue) {
    List<String> taken = TAKEN.computeIfAbsent(queue, _ -> new ArrayList<>());
    Queues.take(Places.deadLettersOf(queue)).forEach(message -> taken.add(message.body()));
    return List.copyOf(taken);
  }
}
