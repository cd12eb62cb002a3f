package localcloud.lambda.source.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A short wait that a wake-up call ends early. A call that comes while nothing waits is not lost.
 */
final class WakeUp {
  /**
   * Expired items are removed without a call through the gateway, so streams are also polled at
   * this interval.
   */
  private static final Duration NAP = Duration.ofMillis(500);

  private final Semaphore news = new Semaphore(0);

  void await() throws InterruptedException {
    await(NAP);
  }

  void await(Duration longest) throws InterruptedException {
    if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  void now() {
    news.release();
  }
}
