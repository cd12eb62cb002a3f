package localcloud.lambda.invoke;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.MetricSink;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/** Invokes functions and waits for their answers. */
public final class Invoker {
  public static final int THROTTLED = 429;
  private static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  private final Functions functions;
  private final MetricSink metrics;

  public Invoker(Functions functions, MetricSink metrics) {
    this.functions = functions;
    this.metrics = metrics;
  }

  /** Invokes a function by name or ARN. */
  public Outcome invoke(String function, byte[] payload) {
    return invoke(function, payload, null);
  }

  /**
   * Invokes a function by name or ARN.
   *
   * @param trace the caller's trace header, which the invocation continues; null starts a new trace
   * @throws AwsException 404 for an unknown function, 413 for a payload over 6 MB, 429 if all of
   *     the reserved concurrency is in use
   */
  public Outcome invoke(String function, byte[] payload, @Nullable String trace) {
    RunningFunction running = functions.get(function);
    if (payload.length > LARGEST_PAYLOAD) {
      throw new AwsException(
          413,
          "RequestTooLargeException",
          payload.length
              + " byte payload is too large for the Invoke operation (limit "
              + LARGEST_PAYLOAD
              + " bytes)");
    }
    return measured(running, new Invocation(UUID.randomUUID().toString(), payload, trace(trace)));
  }

  private Outcome measured(RunningFunction running, Invocation invocation) {
    String name = running.settings().name();
    Outcome outcome = run(running, invocation);
    metrics.record("Invocations", name, 1, "Count");
    metrics.record("Errors", name, outcome.succeeded() ? 0 : 1, "Count");
    metrics.record("Duration", name, invocation.duration().toNanos() / 1e6, "Milliseconds");
    if (outcome.payload().length > LARGEST_PAYLOAD) {
      return Outcome.failure(
              outcome.requestId(),
              "Function.ResponseSizeTooLarge",
              "Response payload size exceeded maximum allowed payload size ("
                  + LARGEST_PAYLOAD
                  + " bytes).")
          .withLog(outcome.log());
    }
    return outcome;
  }

  private Outcome run(RunningFunction running, Invocation invocation) {
    try {
      return functions.run(running.settings().name(), invocation);
    } catch (AwsException e) {
      if (e.status() == THROTTLED) {
        metrics.record("Throttles", running.settings().name(), 1, "Count");
      }
      throw e;
    }
  }

  private static String trace(@Nullable String given) {
    return given == null ? newTrace() : given;
  }

  /** The trace header of an invocation that continues no other. */
  public static String newTrace() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT,
        "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=1",
        System.currentTimeMillis() / 1000,
        random.nextInt(),
        random.nextLong(),
        random.nextLong());
  }
}
