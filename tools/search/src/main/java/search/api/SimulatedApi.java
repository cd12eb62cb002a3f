package search.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import search.lambda.LambdaFunction;
import search.time.Simulation;

/**
 * A REST API in front of one function. It waits for at most 29 s (API Gateway Developer Guide,
 * "Quotas for configuring and running a REST API"); the function goes on.
 */
public final class SimulatedApi {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(29);
  private static final Duration WAY = Duration.ofMillis(5);

  private final LambdaFunction<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function;
  private final Simulation time;

  public SimulatedApi(
      LambdaFunction<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function,
      Simulation time) {
    this.function = function;
    this.time = time;
  }

  /** Sends a request under a name of its own; {@code heard} gets exactly one reply. */
  public void send(String name, ShopRequest request, Consumer<ApiReply> heard) {
    var once = new Once(heard);
    time.after(LONGEST_WAIT, () -> once.accept(ApiReply.ofGateway(504)));
    time.after(
        WAY,
        () ->
            function.invoke(
                name,
                request.toEvent(name),
                result -> time.after(WAY, () -> once.accept(reply(result)))));
  }

  private static ApiReply reply(LambdaFunction.Result<APIGatewayProxyResponseEvent> result) {
    var answer = result.answer();
    if (answer == null) {
      return ApiReply.ofGateway(502);
    }
    Map<String, String> headers = new HashMap<>();
    Objects.requireNonNullElse(answer.getHeaders(), Map.<String, String>of())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new ApiReply(
        answer.getStatusCode(), headers, Objects.requireNonNullElse(answer.getBody(), ""));
  }

  private static final class Once implements Consumer<ApiReply> {
    private final Consumer<ApiReply> heard;
    private boolean over;

    Once(Consumer<ApiReply> heard) {
      this.heard = heard;
    }

    @Override
    public void accept(ApiReply reply) {
      if (!over) {
        over = true;
        heard.accept(reply);
      }
    }
  }
}
