package localcloud.lambda.source.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A short nap that ends early when there is news. News that comes while nobody naps is not lost.
 */
final class WakeUp {
  /**
   * Expired items are removed without a call through the gateway, so a stream is looked at now and
   * then.
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
