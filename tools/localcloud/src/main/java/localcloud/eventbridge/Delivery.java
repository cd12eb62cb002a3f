package localcloud.eventbridge;

import java.time.Duration;
import java.time.Instant;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;

/**
 * Brings one event to one target, with the target's retry policy (User Guide, "How EventBridge
 * retries delivering events"). AWS does not publish its waiting times; here they double from 1 s to
 * 8 minutes.
 */
final class Delivery {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(8);

  private final TargetCalls calls;
  private final DeadLetters deadLetters;
  private final ClockWait waiting;
  private final MovableClock clock;
  private final Metrics metrics;

  Delivery(TargetCalls calls, DeadLetters deadLetters, MovableClock clock, Metrics metrics) {
    this.calls = calls;
    this.deadLetters = deadLetters;
    this.waiting = new ClockWait(clock);
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Returns when the event has arrived, or is given up, or the local cloud closes. */
  void deliver(Rule rule, Target target, Event event) {
    try {
      deliverPatiently(rule, target, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliverPatiently(Rule rule, Target target, Event event) throws InterruptedException {
    Instant expiry = event.ingested().plus(target.maximumAge());
    String payload = TargetInput.of(rule, target, event);
    Duration wait = FIRST_WAIT;
    for (int retries = 0; ; retries++) {
      metrics.count(
          retries == 0 ? "Invocations" : "RetryInvocationAttempts", rule.bus(), rule.name());
      Failure failure = calls.call(rule, target, event, payload);
      if (failure == null) {
        return;
      }
      String exhausted = exhausted(target, retries, expiry);
      if (!failure.retryable() || !exhausted.isEmpty()) {
        metrics.count("FailedInvocations", rule.bus(), rule.name());
        deadLetters.send(
            new DeadLetter(
                rule, target, event, failure, failure.retryable() ? exhausted : "", retries));
        return;
      }
      Duration untilExpiry = Duration.between(clock.instant(), expiry);
      waiting.pass(wait.compareTo(untilExpiry) < 0 ? wait : untilExpiry);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private String exhausted(Target target, int retries, Instant expiry) {
    if (!clock.instant().isBefore(expiry)) {
      return "MaximumEventAgeInSeconds";
    }
    return retries >= target.maximumRetries() ? "MaximumRetryAttempts" : "";
  }
}
