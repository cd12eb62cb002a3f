package localcloud.cognito;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import localcloud.gateway.AwsException;

/**
 * Locks out whoever guesses: after five failed attempts for a second, and for twice as long after
 * each further one, up to 15 minutes. An attempt that is locked out does not count. A success, or
 * 15 minutes without any attempt, forgets the failed ones. A restart does, too.
 *
 * <p>Source: "Authentication with Amazon Cognito user pools", lockout behavior, Amazon Cognito
 * Developer Guide.
 */
final class FailedAttempts {
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Map<String, Attempts> byUser = new ConcurrentHashMap<>();
  private final Clock clock;

  FailedAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether an attempt succeeds. Those of one user are made one after the other, so that a crowd
   * that guesses at once gets no further than one who guesses alone.
   *
   * @param locked is thrown in place of an attempt that is locked out
   */
  boolean succeeds(String user, BooleanSupplier attempt, AwsException locked) {
    Instant now = clock.instant();
    byUser.values().removeIf(old -> old.areForgotten(now));
    return byUser.computeIfAbsent(user, any -> new Attempts(now)).succeed(clock, attempt, locked);
  }

  private static final class Attempts {
    private int failed;
    private Instant lockedUntil;
    private volatile Instant last;

    Attempts(Instant now) {
      lockedUntil = now;
      last = now;
    }

    boolean areForgotten(Instant now) {
      return !now.isBefore(last.plus(LONGEST));
    }

    synchronized boolean succeed(Clock clock, BooleanSupplier attempt, AwsException locked) {
      Instant now = clock.instant();
      if (areForgotten(now)) {
        failed = 0;
      }
      last = now;
      if (now.isBefore(lockedUntil)) {
        throw locked;
      }
      boolean success = attempt.getAsBoolean();
      failed = success ? 0 : failed + 1;
      if (failed >= FREE) {
        lockedUntil = clock.instant().plus(lockout(failed - FREE));
      }
      return success;
    }

    private static Duration lockout(int further) {
      return further < 10 ? Duration.ofSeconds(1L << further) : LONGEST;
    }
  }
}
