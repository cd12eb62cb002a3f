package localcloud.eventbridge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import localcloud.engine.Uninterrupted;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one event to one target, following the target's retry policy (User Guide, "How
 * EventBridge retries delivering events"). AWS does not publish its retry intervals; here they
 * double from 1 s to 8 minutes.
 */
final class Delivery {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(8);

  /** To an event that an earlier cloud has left. */
  private static final DeliveryFailure TOO_LATE =
      new DeliveryFailure(
          "INTERNAL_ERROR",
          "The local cloud stopped before the event was delivered, and started again too late",
          true);

  private final TargetCalls calls;
  private final DeadLetterSender deadLetters;
  private final ClockWait waiting;
  private final MovableClock clock;
  private final RuleMetrics metrics;

  Delivery(
      TargetCalls calls, DeadLetterSender deadLetters, MovableClock clock, RuleMetrics metrics) {
    this.calls = calls;
    this.deadLetters = deadLetters;
    this.waiting = new ClockWait(clock);
    this.clock = clock;
    this.metrics = metrics;
  }

  /** No event from before that moment is still delivered. */
  Instant oldest() {
    return clock.instant().minus(Target.LONGEST_AGE);
  }

  /** True if the event was delivered or given up; false if the local cloud closed first. */
  boolean deliver(Rule rule, Target target, Event event) {
    try {
      deliverPatiently(rule, target, event);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The same for an event that an earlier cloud has left, unless it has become too old. */
  boolean continued(Rule rule, Target target, Event event) {
    if (clock.instant().isBefore(event.ingested().plus(target.maximumAge()))) {
      return deliver(rule, target, event);
    }
    giveUp(rule, target, event, TOO_LATE, 0);
    return true;
  }

  private void deliverPatiently(Rule rule, Target target, Event event) throws InterruptedException {
    Instant expiry = event.ingested().plus(target.maximumAge());
    String payload;
    try {
      payload = TargetInput.of(rule, target, event);
    } catch (RuntimeException e) {
      giveUp(rule, target, event, DeliveryFailure.ofInput(e), 0);
      return;
    }
    Duration wait = FIRST_WAIT;
    for (int retries = 0; ; retries++) {
      metrics.count(
          retries == 0 ? "Invocations" : "RetryInvocationAttempts", rule.bus(), rule.name());
      DeliveryFailure failure = attempt(rule, target, event, payload);
      if (failure == null) {
        return;
      }
      if (!failure.retryable() || !exhausted(target, event, retries).isEmpty()) {
        giveUp(rule, target, event, failure, retries);
        return;
      }
      Duration untilExpiry = Duration.between(clock.instant(), expiry);
      waiting.pass(wait.compareTo(untilExpiry) < 0 ? wait : untilExpiry);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private void giveUp(Rule rule, Target target, Event event, DeliveryFailure failure, int retries) {
    metrics.count("FailedInvocations", rule.bus(), rule.name());
    String condition = failure.retryable() ? exhausted(target, event, retries) : "";
    DeadLetter letter = new DeadLetter(rule, target, event, failure, condition, retries);
    Uninterrupted.run(() -> deadLetters.send(letter));
  }

  /** Treats an exception as a failed call: the event must not be lost. */
  private @Nullable DeliveryFailure attempt(Rule rule, Target target, Event event, String payload) {
    try {
      return Uninterrupted.get(() -> Optional.ofNullable(calls.call(rule, target, event, payload)))
          .orElse(null);
    } catch (RuntimeException e) {
      return new DeliveryFailure("INTERNAL_ERROR", e.toString(), true);
    }
  }

  private String exhausted(Target target, Event event, int retries) {
    if (!clock.instant().isBefore(event.ingested().plus(target.maximumAge()))) {
      return "MaximumEventAgeInSeconds";
    }
    return retries >= target.maximumRetries() ? "MaximumRetryAttempts" : "";
  }
}
