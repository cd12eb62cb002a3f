package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import search.fault.Fate;
import search.fault.FaultPlan;
import search.lambda.SimulatedInvocation;
import search.table.AwsRefusal;
import search.time.Simulation;
import search.time.Strand;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * One attempt of a call. Once sent it takes effect, even if the client no longer waits for its
 * answer.
 */
final class AwsCall implements ExecutableHttpRequest {
  private final Simulation time;
  private final AwsEndpoint endpoint;
  private final String name;
  private final String operation;
  private final JsonNode body;
  private final FaultPlan.Decided verdict;
  private @Nullable Strand waiting;
  private @Nullable HttpExecuteResponse response;
  private boolean over;

  AwsCall(
      Simulation time,
      AwsEndpoint endpoint,
      String name,
      String operation,
      JsonNode body,
      FaultPlan.Decided verdict) {
    this.time = time;
    this.endpoint = endpoint;
    this.name = name;
    this.operation = operation;
    this.body = body;
    this.verdict = verdict;
  }

  @Override
  public HttpExecuteResponse call() throws IOException {
    if (verdict.fate() == Fate.WORKER_DIES_BEFORE) {
      SimulatedInvocation.current().die();
    }
    endpoint.sent(operation, body);
    waiting = Strand.current();
    time.after(quarter(), this::arrive);
    waiting.pause();
    if (verdict.fate() == Fate.WORKER_DIES_AFTER && response != null) {
      SimulatedInvocation.current().die();
    }
    if (response == null) {
      throw new IOException("No answer to " + name);
    }
    return response;
  }

  /** The SDK's own time is up, or its caller's. */
  @Override
  public void abort() {
    time.after(Duration.ZERO, () -> end(null));
  }

  private Duration quarter() {
    return verdict.latency().dividedBy(4);
  }

  private void arrive() {
    switch (verdict.fate()) {
      case REFUSED ->
          end(answer(500, AwsRefusal.of(500, "InternalServerError", "Decided so").body()));
      case THROTTLED ->
          end(answer(400, AwsRefusal.of(400, "ThrottlingException", "Decided so").body()));
      default -> hold();
    }
  }

  private void hold() {
    try {
      var held = endpoint.arrives(operation, body);
      time.after(quarter(), () -> happen(held));
    } catch (AwsRefusal e) {
      respond(answer(e.status(), e.body()));
    }
  }

  private void happen(java.util.Set<String> held) {
    HttpExecuteResponse answer;
    try {
      answer = answer(200, endpoint.happens(name, operation, body, held));
    } catch (AwsRefusal e) {
      answer = answer(e.status(), e.body());
    }
    respond(answer);
  }

  private void respond(HttpExecuteResponse answer) {
    var heard = verdict.fate() == Fate.ANSWER_LOST ? null : answer;
    time.after(quarter().multipliedBy(2), () -> end(heard));
  }

  private void end(@Nullable HttpExecuteResponse answer) {
    if (!over) {
      over = true;
      response = answer;
      Objects.requireNonNull(waiting).resume();
    }
  }

  private static HttpExecuteResponse answer(int status, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }
}
