package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.apigateway.RestApi.AccessLog;
import localcloud.apigateway.RestApi.Stage;
import localcloud.hops.Hop;
import localcloud.hops.Hops;
import localcloud.hops.Secrets;
import localcloud.hops.Traces;
import localcloud.observe.LogSink;
import localcloud.observe.Metrics;
import org.jspecify.annotations.Nullable;

/** Records each request: its hop, its access log line, and the reason for a failure. */
record ApiLog(Hops hops, LogSink logs, Metrics metrics) {
  private static final String NAMESPACE = "AWS/ApiGateway";

  void hop(
      RestApi api,
      ApiRequest request,
      ApiResponse response,
      @Nullable Refusal refusal,
      Duration took) {
    hops.record(
        new Hop(
            request.at(),
            "client",
            "execute-api",
            request.method() + " " + request.path(),
            api.name(),
            response.status(),
            refusal == null ? null : refusal.type(),
            took,
            Traces.root(request.trace())),
        request.id(),
        request.body(),
        response.body(),
        permission(request));
  }

  private static @Nullable String permission(ApiRequest request) {
    JsonNode claims = request.claims();
    if (claims != null) {
      String name = claims.path("username").asText(claims.path("cognito:username").asText());
      return String.format(Locale.ROOT, "the token of %s, signed by its user pool", name);
    }
    return request.userArn() == null ? null : "the signature of " + request.userArn();
  }

  /**
   * Counts the request in the metrics described in "Amazon API Gateway dimensions and metrics", API
   * Gateway developer guide. Latency is in milliseconds.
   */
  void count(RestApi api, Stage stage, int status, Duration took) {
    Map<String, String> ofApi = Map.of("ApiName", api.name());
    for (var dimensions : List.of(ofApi, Map.of("ApiName", api.name(), "Stage", stage.name()))) {
      metrics.record(NAMESPACE, "Count", dimensions, 1, "Count");
      metrics.record(NAMESPACE, "4XXError", dimensions, status / 100 == 4 ? 1 : 0, "Count");
      metrics.record(NAMESPACE, "5XXError", dimensions, status / 100 == 5 ? 1 : 0, "Count");
      metrics.record(NAMESPACE, "Latency", dimensions, took.toMillis(), "Milliseconds");
    }
  }

  void access(Stage stage, Context context, Instant at) {
    AccessLog log = stage.accessLog();
    if (log != null) {
      logs.log(log.group(), stage.name(), at, Secrets.hidden(context.render(log.format())));
    }
  }

  /** Writes to the log group that AWS uses for execution logs. */
  void failure(RestApi api, ApiRequest request, Refusal refusal) {
    if (refusal.status() >= 500) {
      logs.log(
          "API-Gateway-Execution-Logs_" + api.id() + "/" + request.stage(),
          request.method() + Secrets.hidden(request.path()).replace('/', '_'),
          request.at(),
          String.format(Locale.ROOT, "(%s) Execution failed: %s", request.id(), refusal.detail()));
    }
  }
}
