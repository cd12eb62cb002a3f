package shop.product.aws;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Lets time pass before something is tried again. */
@FunctionalInterface
public interface Pause {
  /**
   * Sleeps for a random part of the time, so that callers who were throttled together do not come
   * back together.
   */
  Pause ASLEEP = Pause::sleep;

  void upTo(Duration most);

  private static void sleep(Duration most) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two tries", e);
    }
  }
}
