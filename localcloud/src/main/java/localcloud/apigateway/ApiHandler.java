package localcloud.apigateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localcloud.apigateway.RestApi.Stage;
import localcloud.wire.connection.Unexpected;
import org.jspecify.annotations.Nullable;

/** Serves every stage of every API: routes, checks, calls and answers. */
final class ApiHandler implements HttpHandler {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "transfer-encoding", "connection", "date");

  private final RestApis apis;
  private final Integrations integrations;
  private final CrossOrigin crossOrigin;
  private final Authorization authorization;
  private final SignedRequests signed;
  private final Clock clock;
  private final ApiLog log;

  ApiHandler(
      RestApis apis,
      LambdaProxy lambda,
      Authorization authorization,
      SignedRequests signed,
      Clock clock,
      ApiLog log) {
    this.apis = apis;
    this.signed = signed;
    this.authorization = authorization;
    this.integrations = new Integrations(lambda);
    this.crossOrigin = new CrossOrigin(integrations, new KnownPreflights(clock));
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      ApiRequest request = ApiRequest.read(exchange, clock.instant());
      RestApi api = apis.find(request.apiId()).orElse(null);
      Stage stage = api == null ? null : api.stage(request.stage()).orElse(null);
      ApiResponse response =
          api == null || stage == null
              ? ApiResponse.text(403, "{\"message\":\"Forbidden\"}")
                  .with("Content-Type", "application/json")
                  .with("x-amzn-ErrorType", "ForbiddenException")
              : answer(api, stage, request, exchange);
      send(exchange, request, response);
    }
  }

  private ApiResponse answer(RestApi api, Stage stage, ApiRequest request, HttpExchange exchange) {
    long start = System.nanoTime();
    Context context = context(request);
    Refusal refusal = null;
    ApiResponse response;
    try {
      Route route = Route.find(api, request);
      context = context.with("resourcePath", route.template());
      ApiRequest admitted =
          route.method().signed()
              ? signed.admit(api, stage, request, exchange)
              : authorization.admit(api, stage, route, request);
      context = context.with(Claims.variables(admitted.claims()));
      response = integrate(api, stage, route, admitted);
    } catch (RuntimeException e) {
      refusal = e instanceof Refusal known ? known : broken(request, e);
      response = GatewayResponse.choose(api, refusal).render(refusal, context);
      log.failure(api, request, refusal);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    log.hop(api, request, response.status(), refusal, took);
    log.count(api, stage, response.status(), took);
    log.access(stage, finished(context, response, refusal, took), request.at());
    return response;
  }

  private ApiResponse integrate(RestApi api, Stage stage, Route route, ApiRequest request) {
    if (request.tooLarge()) {
      throw Refusal.tooLarge();
    }
    crossOrigin.check(api, stage, route, request);
    RequestCheck.check(api, route.method(), request);
    ApiResponse response = integrations.answer(api, stage, route, request);
    crossOrigin.answered(route, request, response);
    return response;
  }

  private static Refusal broken(ApiRequest request, RuntimeException e) {
    Unexpected.log(request.method() + " " + request.path(), e);
    return Refusal.notCallable("The local cloud failed on this request; its log says why");
  }

  private static Context context(ApiRequest request) {
    Map<String, String> variables = new HashMap<>();
    variables.put("requestId", request.id());
    variables.put("extendedRequestId", request.id());
    variables.put("apiId", request.apiId());
    variables.put("stage", request.stage());
    variables.put("path", request.clientPath());
    variables.put("httpMethod", request.method());
    variables.put("protocol", "HTTP/1.1");
    variables.put("requestTime", ProxyEvent.REQUEST_TIME.format(request.at()));
    variables.put("requestTimeEpoch", Long.toString(request.at().toEpochMilli()));
    variables.put("identity.sourceIp", request.sourceIp());
    variables.put("xrayTraceId", request.trace());
    return new Context(variables);
  }

  private static Context finished(
      Context context, ApiResponse response, @Nullable Refusal refusal, Duration took) {
    Context done =
        context.with(
            Map.of(
                "status",
                Integer.toString(response.status()),
                "responseLength",
                Integer.toString(response.body().length),
                "responseLatency",
                Long.toString(took.toMillis())));
    return refusal == null ? done : done.withError(refusal);
  }

  private static void send(HttpExchange exchange, ApiRequest request, ApiResponse response)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    response
        .headers()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.add(name, value));
              }
            });
    headers.set("x-amzn-RequestId", request.id());
    headers.set("X-Amzn-Trace-Id", request.trace());
    byte[] body = response.body();
    boolean empty =
        body.length == 0
            || request.method().equals("HEAD")
            || response.status() == 204
            || response.status() == 304;
    exchange.sendResponseHeaders(response.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
