package localcloud.lambda.invoke;

import java.time.Clock;
import java.time.Duration;
import localcloud.engine.Uninterrupted;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.time.ClockWait;

/**
 * Invokes a function with an asynchronous event until it has succeeded or the event is given up. A
 * function that fails gets the event again after one minute and after two more (AWS's page "How
 * Lambda handles errors and retries with asynchronous invocation"); then the event goes to a
 * destination and the dead-letter queue, if configured. Throttling or a service error that keeps an
 * event from the function does not count as an attempt: the event is retried after pauses that
 * double from one second to five minutes, until it is too old (same page).
 */
final class AsyncAttempts {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Functions functions;
  private final Invoker invoker;
  private final Destinations destinations;
  private final Clock clock;
  private final ClockWait wait;

  AsyncAttempts(
      LambdaDependencies surroundings, Functions functions, Invoker invoker, ClockWait wait) {
    this.functions = functions;
    this.invoker = invoker;
    this.destinations = new Destinations(surroundings, functions);
    this.clock = surroundings.clock();
    this.wait = wait;
  }

  /** The same for an event that an earlier cloud has left, unless it has become too old. */
  void continued(AsyncEvent event, AsyncSettings rules) throws InterruptedException {
    if (tooOldAfter(Duration.ZERO, event, rules)) {
      giveUp(event, tooLate(event), rules, "EventAgeExceeded", 0);
    } else {
      run(event, rules);
    }
  }

  /** Returns when the function has taken the event, or it was given up. */
  void run(AsyncEvent event, AsyncSettings rules) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Outcome outcome = attempt(event, rules);
      if (outcome.succeeded()) {
        Uninterrupted.run(() -> destinations.succeeded(event, outcome, rules.onSuccess()));
        return;
      }
      if (attempt > rules.retries()) {
        giveUp(event, outcome, rules, "RetriesExhausted", attempt);
        return;
      }
      Duration pause = Duration.ofMinutes(attempt);
      if (tooOldAfter(pause, event, rules)) {
        giveUp(event, outcome, rules, "EventAgeExceeded", attempt);
        return;
      }
      wait.pass(pause);
    }
  }

  /** Waits until the event has reached the function or is too old. */
  private Outcome attempt(AsyncEvent event, AsyncSettings rules) throws InterruptedException {
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return Uninterrupted.get(
            () -> invoker.invoke(event.function(), event.payload(), event.trace()));
      } catch (AwsException e) {
        boolean passing = e.status() == Invoker.THROTTLED || e.status() >= 500;
        if (!passing || tooOldAfter(pause, event, rules)) {
          return Outcome.failure(event.requestId(), e.code(), String.valueOf(e.getMessage()));
        }
      }
      wait.pass(pause);
    }
  }

  private static Outcome tooLate(AsyncEvent event) {
    return Outcome.failure(
        event.requestId(),
        "EventAgeExceeded",
        "The local cloud stopped before the function had answered, and started again too late");
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private boolean tooOldAfter(Duration pause, AsyncEvent event, AsyncSettings rules) {
    return clock.instant().plus(pause).isAfter(event.accepted().plus(rules.oldest()));
  }

  private void giveUp(
      AsyncEvent event, Outcome last, AsyncSettings rules, String condition, int attempts) {
    String deadLetters = functions.get(event.function()).settings().deadLetterArn();
    Uninterrupted.run(
        () -> {
          destinations.failed(event, last, rules.onFailure(), condition, attempts);
          destinations.deadLetter(event, last, deadLetters);
        });
  }
}
