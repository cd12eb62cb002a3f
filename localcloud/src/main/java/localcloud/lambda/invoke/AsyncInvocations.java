package localcloud.lambda.invoke;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import localcloud.disk.OpenWork;
import localcloud.engine.Uninterrupted;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous invocations. A function that fails gets the event again after one minute and after
 * two more (AWS's page "How Lambda handles errors and retries with asynchronous invocation"); then
 * the event goes to a destination and the dead-letter queue, if configured. Throttling or a service
 * error that keeps an event from the function does not count as an attempt: the event is retried
 * after pauses that double from one second to five minutes, until it is too old (same page).
 */
public final class AsyncInvocations implements AutoCloseable {
  private static final Duration LAST_INVOCATIONS = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Functions functions;
  private final Invoker invoker;
  private final Destinations destinations;
  private final MovableClock clock;
  private final ClockWait wait;
  private final Map<String, AsyncSettings> settings = new ConcurrentHashMap<>();
  private final OpenWork work;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param work the accepted events whose function has not answered
   */
  public AsyncInvocations(
      LambdaDependencies surroundings,
      Functions functions,
      Invoker invoker,
      ClockWait wait,
      OpenWork work) {
    this.functions = functions;
    this.invoker = invoker;
    this.destinations = new Destinations(surroundings, functions);
    this.clock = surroundings.clock();
    this.wait = wait;
    this.work = work;
  }

  public void configure(String function, AsyncSettings wanted) {
    settings.put(function, wanted);
  }

  public void reset(String function) {
    settings.remove(function);
  }

  /**
   * Keeps the event and returns at once; fails with 404 if the function does not exist, with 500 if
   * the disk is full.
   */
  public String accept(String function, byte[] event, @Nullable String trace) {
    String name = functions.get(function).settings().name();
    String requestId = UUID.randomUUID().toString();
    AsyncEvent accepted = new AsyncEvent(requestId, name, event, trace, clock.instant());
    start(accepted, work.begin(accepted.toJson()));
    return requestId;
  }

  /** Continues with the events that an earlier cloud has left to functions which exist again. */
  public void resume() {
    work.take(kept -> functions.has(kept.path("function").asText()))
        .forEach(left -> start(AsyncEvent.of(left.work()), left.number()));
    Instant oldest = clock.instant().minus(AsyncSettings.DEFAULT.oldest());
    work.take(kept -> AsyncEvent.of(kept).accepted().isBefore(oldest))
        .forEach(left -> work.ended(left.number()));
  }

  /** The function was deleted: another one of this name does not get its events. */
  public void forget(String function) {
    work.drop(kept -> kept.path("function").asText().equals(function));
  }

  private void start(AsyncEvent event, long number) {
    threads.execute(
        () -> {
          if (isFinished(event)) {
            work.ended(number);
          }
        });
  }

  /** False if the local cloud closed first. */
  private boolean isFinished(AsyncEvent event) {
    try {
      handle(event);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (AwsException e) {
      return e.status() < 500;
    }
  }

  private void handle(AsyncEvent event) throws InterruptedException {
    AsyncSettings rules = settings.getOrDefault(event.function(), AsyncSettings.DEFAULT);
    if (tooOldAfter(Duration.ZERO, event, rules)) {
      giveUp(event, tooLate(event), rules, "EventAgeExceeded", 0);
      return;
    }
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

  /** An earlier cloud has left it. */
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

  /** Waits briefly for invocations in progress. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LAST_INVOCATIONS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
