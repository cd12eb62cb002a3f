package acceptance.shop;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes messages out of the dead letter queue and remembers them, so that scenarios can share the
 * queue.
 */
public final class DeadLetters {
  private static final List<String> TAKEN = new ArrayList<>();

  private DeadLetters() {}

  /** Whether a message that contains {@code text} was set aside by the order queue. */
  public static synchronized boolean contain(String text) {
    return taken().stream().anyMatch(body -> body.contains(text));
  }

  /** All messages set aside since the tests began. */
  public static synchronized List<String> taken() {
    Queues.take(Places.orderDeadLetters()).forEach(message -> TAKEN.add(message.body()));
    return List.copyOf(TAKEN);
  }
}
