package search.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import search.access.FunctionRole;
import search.fault.FaultPlan;
import search.lambda.LambdaFunction;
import search.time.Simulation;
import search.watch.Metric;
import search.watch.MetricData;

/**
 * A REST API in front of one function. It waits for at most 29 s (API Gateway Developer Guide,
 * "Quotas for configuring and running a REST API"); the function goes on. What is beyond its
 * stage's rate, which it shares with everybody who has its address, hears 429.
 */
public final class SimulatedApi implements Door {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(29);
  private static final Duration WAY = Duration.ofMillis(5);

  private final LambdaFunction<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function;
  private final String name;
  private final Gate gate;
  private final Simulation time;
  private final MetricData metrics;
  private final FaultPlan faults;
  private final StageRate.Allowance tokens;

  /**
   * @param name as its metrics have it
   * @param gate what it refuses without its function
   */
  public SimulatedApi(
      String name,
      Gate gate,
      StageRate rate,
      FaultPlan faults,
      LambdaFunction<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function,
      Simulation time,
      MetricData metrics) {
    this.name = name;
    this.gate = gate;
    this.faults = faults;
    this.tokens = new StageRate.Allowance(rate);
    this.function = function;
    this.time = time;
    this.metrics = metrics;
  }

  @Override
  public void send(String cause, ShopRequest request, Consumer<ApiReply> heard) {
    send(cause, request, Optional.empty(), heard);
  }

  /**
   * Sends a request that a function may have signed.
   *
   * @param signer its role
   */
  void send(
      String cause, ShopRequest request, Optional<FunctionRole> signer, Consumer<ApiReply> heard) {
    var once = new FirstReply(reply -> hear(reply, heard));
    time.after(LONGEST_WAIT, () -> once.accept(ApiReply.ofGateway(504)));
    time.after(WAY, () -> arrive(cause, request, signer, once));
  }

  private void arrive(
      String cause, ShopRequest request, Optional<FunctionRole> signer, FirstReply once) {
    boolean others = faults.chosen(cause + " comes when others", "throttled requests", 2) > 0;
    if (others || !tokens.take(time.millis())) {
      time.after(WAY, () -> once.accept(ApiReply.ofGateway(429)));
      return;
    }
    int refusal = gate.refusal(request, signer);
    if (refusal != Gate.PASSES) {
      time.after(WAY, () -> once.accept(ApiReply.ofGateway(refusal)));
      return;
    }
    function.invoke(
        cause,
        request.toEvent(cause, gate.looksAtToken(request)),
        result -> time.after(WAY, () -> once.accept(reply(result))));
  }

  private void hear(ApiReply reply, Consumer<ApiReply> heard) {
    metrics.count(Metric.ofApi("5XXError", name), time.millis(), reply.status() >= 500 ? 1 : 0);
    heard.accept(reply);
  }

  private static ApiReply reply(LambdaFunction.Result<APIGatewayProxyResponseEvent> result) {
    var answer = result.answer();
    if (LambdaFunction.isNotStarted(result.failure())) {
      return ApiReply.ofGateway(500);
    }
    if (answer == null) {
      return ApiReply.ofGateway(502);
    }
    Map<String, String> headers = new HashMap<>();
    Objects.requireNonNullElse(answer.getHeaders(), Map.<String, String>of())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new ApiReply(
        answer.getStatusCode(), headers, Objects.requireNonNullElse(answer.getBody(), ""));
  }
}
