package localcloud.lambda.runtimeapi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * An event being handled by a worker. Times are the machine's, not the movable clock's, because
 * code runs in real time.
 */
public final class Invocation {
  private final String requestId;
  private final byte[] event;
  private final String traceId;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile long startedNanos = System.nanoTime();
  private volatile Instant deadline = Instant.MAX;

  public Invocation(String requestId, byte[] event, String traceId) {
    this.requestId = requestId;
    this.event = event;
    this.traceId = traceId;
  }

  public String requestId() {
    return requestId;
  }

  byte[] event() {
    return event;
  }

  String traceId() {
    return traceId;
  }

  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  public void begin(Duration timeout) {
    startedNanos = System.nanoTime();
    deadline = Instant.now().plus(timeout);
  }

  Instant deadline() {
    return deadline;
  }

  public Duration duration() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }
}
