package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import localcloud.gateway.AwsException;
import org.junit.jupiter.api.Test;

/** How long failed attempts lock a user out, by the rule in AWS's guide. */
class FailedAttemptsTest {
  private static final long SEED = Long.getLong("seed", 34L);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** Stands still until it is told to go on. */
  private static final class StillClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final StillClock clock = new StillClock();
  private final FailedAttempts attempts = new FailedAttempts(clock);
  private final AtomicInteger made = new AtomicInteger();

  private String attempt(String user, boolean right) {
    try {
      boolean success =
          attempts.succeeds(
              user,
              () -> {
                made.incrementAndGet();
                return right;
              },
              Errors.tooManyPasswords());
      return success ? "in" : "wrong";
    } catch (AwsException e) {
      return "locked";
    }
  }

  @Test
  void each_failed_attempt_after_the_fourth_locks_the_user_out_for_twice_as_long() {
    for (int n = 1; n <= 20; n++) {
      assertThat(attempt("ada", false)).as("attempt %d", n).isEqualTo("wrong");
      if (n >= 5) {
        Duration lockout = Duration.ofSeconds(Math.min(1L << (n - 5), 900));
        clock.pass(lockout.minusNanos(1));
        assertThat(attempt("ada", true)).as("within the lockout of %d", n).isEqualTo("locked");
        clock.pass(Duration.ofNanos(1));
      }
    }
    assertThat(attempt("eve", true)).as("another user").isEqualTo("in");
  }

  /** What each attempt of a long history gets, compared with the rule read off the history. */
  @Test
  void any_history_of_attempts_is_answered_by_the_rule() {
    Random random = new Random(SEED);
    for (int history = 0; history < 300; history++) {
      String user = "user " + history;
      Rule rule = new Rule();
      List<String> told = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long seconds = random.nextInt(6) == 0 ? random.nextInt(1_000) : random.nextInt(5);
        clock.pass(Duration.ofSeconds(seconds));
        boolean right = random.nextInt(15) == 0;
        String answer = attempt(user, right);
        told.add(seconds + "s " + right + ": " + answer);
        assertThat(answer).as("-Dseed=%d %s", SEED, told).isEqualTo(rule.of(clock.now, right));
      }
    }
  }

  /** The rule with nothing but the history of attempts that were not locked out. */
  private static final class Rule {
    private final List<Instant> failed = new ArrayList<>();
    private Instant last = Instant.MIN;

    String of(Instant now, boolean right) {
      if (last.plus(QUARTER).compareTo(now) <= 0) {
        failed.clear();
      }
      last = now;
      int n = failed.size();
      if (n >= 5) {
        double seconds = Math.min(Math.pow(2, n - 5), 900);
        if (now.isBefore(failed.getLast().plusSeconds((long) seconds))) {
          return "locked";
        }
      }
      if (right) {
        failed.clear();
        return "in";
      }
      failed.add(now);
      return "wrong";
    }
  }

  @Test
  void a_crowd_that_guesses_at_once_has_five_attempts_like_anybody_else() {
    List<CompletableFuture<String>> crowd =
        IntStream.range(0, 50)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt("ada", false)))
            .toList();

    assertThat(crowd).extracting(CompletableFuture::join).containsOnly("wrong", "locked");
    assertThat(made).hasValue(5);
  }
}
