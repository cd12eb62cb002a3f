package localcloud.lambda;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/** Invokes functions and waits for their answer. */
public final class Invoker {
  private static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  private final Functions functions;
  private final MetricSink metrics;

  Invoker(Functions functions, MetricSink metrics) {
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
   * @param trace the trace header of the caller, to go on with; null begins a trace
   * @throws AwsException 404 for an unknown function, 413 for a payload over 6 MB, 429 for reserved
   *     concurrency 0
   */
  public Outcome invoke(String function, byte[] payload, @Nullable String trace) {
    RunningFunction running = functions.get(function);
    String name = running.settings().name();
    if (payload.length > LARGEST_PAYLOAD) {
      throw new AwsException(
          413,
          "RequestTooLargeException",
          payload.length
              + " byte payload is too large for the Invoke operation (limit "
              + LARGEST_PAYLOAD
              + " bytes)");
    }
    Integer reserved = running.settings().reservedConcurrency();
    if (reserved != null && reserved == 0) {
      metrics.record("Throttles", name, 1, "Count");
      throw new AwsException(429, "TooManyRequestsException", "Rate Exceeded.");
    }
    return measured(running, new Invocation(UUID.randomUUID().toString(), payload, trace(trace)));
  }

  private Outcome measured(RunningFunction running, Invocation invocation) {
    String name = running.settings().name();
    Outcome outcome = running.pool().run(invocation);
    metrics.record("Invocations", name, 1, "Count");
    metrics.record("Errors", name, outcome.succeeded() ? 0 : 1, "Count");
    metrics.record("Duration", name, invocation.duration().toNanos() / 1e6, "Milliseconds");
    if (outcome.payload().length > LARGEST_PAYLOAD) {
      return Outcome.failure(
          outcome.requestId(),
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size ("
              + LARGEST_PAYLOAD
              + " bytes).");
    }
    return outcome;
  }

  private static String trace(@Nullable String given) {
    if (given != null) {
      return given;
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=1"
        .formatted(
            System.currentTimeMillis() / 1000,
            random.nextInt(),
            random.nextLong(),
            random.nextLong());
  }
}
