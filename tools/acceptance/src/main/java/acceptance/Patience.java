package acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for conditions, never for time. */
public final class Patience {
  /** How long something immediate may take on a busy machine. */
  public static final Duration LIMIT = Duration.ofSeconds(Long.getLong("acceptance.patience", 90));

  /** In this time, what is going on comes to an end, so that moving the clock overtakes nothing. */
  private static final Duration BETWEEN_HURRIES = Duration.ofMillis(200);

  private Patience() {}

  public static void until(String what, Callable<Boolean> condition) {
    patiently(what).until(condition);
  }

  public static void untilAsserted(String what, ThrowingRunnable assertion) {
    patiently(what).untilAsserted(assertion);
  }

  /**
   * Waits for something that only time brings about: advances time by {@code step} until it has
   * happened.
   */
  public static void untilAfterTime(String what, Duration step, Callable<Boolean> condition) {
    patiently(what)
        .atMost(SharedTarget.target().patience())
        .pollInterval(BETWEEN_HURRIES)
        .until(
            () -> {
              if (condition.call()) {
                return true;
              }
              SharedTarget.target().hurry(step);
              return false;
            });
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
  }
}
