package localcloud.lambda.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import localcloud.disk.OpenWork;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/** Accepts asynchronous invocations, which outlive the process until they are finished. */
public final class AsyncInvocations implements AutoCloseable {
  private static final Duration LAST_INVOCATIONS = Duration.ofSeconds(2);

  private final Functions functions;
  private final AsyncAttempts attempts;
  private final MovableClock clock;
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
    this.attempts = new AsyncAttempts(surroundings, functions, invoker, wait);
    this.clock = surroundings.clock();
    this.work = work;
  }

  /** Throws if it is not an accepted event. */
  public static void check(JsonNode kept) {
    AsyncEvent.of(kept);
    kept.required("function");
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
    start(work.begin(accepted.toJson()), () -> attempts.run(accepted, rules(accepted)));
    return requestId;
  }

  /** Continues with the events that an earlier cloud has left to functions which exist again. */
  public void resume() {
    work.take(kept -> functions.has(kept.path("function").asText()))
        .forEach(
            left -> {
              AsyncEvent event = AsyncEvent.of(left.work());
              start(left.number(), () -> attempts.continued(event, rules(event)));
            });
    Instant oldest = clock.instant().minus(AsyncSettings.DEFAULT.oldest());
    work.take(kept -> AsyncEvent.of(kept).accepted().isBefore(oldest))
        .forEach(left -> work.ended(left.number()));
  }

  /** The function was deleted: another one of this name does not get its events. */
  public void forget(String function) {
    work.drop(kept -> kept.path("function").asText().equals(function));
  }

  private AsyncSettings rules(AsyncEvent event) {
    return settings.getOrDefault(event.function(), AsyncSettings.DEFAULT);
  }

  private void start(long number, Attempting attempting) {
    threads.execute(
        () -> {
          if (isFinished(attempting)) {
            work.ended(number);
          }
        });
  }

  /** False if the local cloud closed first. */
  private static boolean isFinished(Attempting attempting) {
    try {
      attempting.run();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (AwsException e) {
      return e.status() < 500;
    }
  }

  /** Handles an event until it has arrived or was given up. */
  @FunctionalInterface
  private interface Attempting {
    void run() throws InterruptedException;
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
