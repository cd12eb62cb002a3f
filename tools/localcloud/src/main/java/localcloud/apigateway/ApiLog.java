package localcloud.apigateway;

import java.time.Duration;
import java.time.Instant;
import localcloud.apigateway.RestApi.AccessLog;
import localcloud.apigateway.RestApi.Stage;
import localcloud.observe.Hop;
import localcloud.observe.Hops;
import localcloud.observe.LogSink;
import localcloud.observe.Traces;
import org.jspecify.annotations.Nullable;

/** What is written down of each request: its hop, its access log line, and the reason of a failure. */
record ApiLog(Hops hops, LogSink logs) {

  void hop(RestApi api, ApiRequest request, int status, @Nullable Refusal refusal, Duration took) {
    hops.record(
        new Hop(
            request.at(),
            "client",
            "execute-api",
            request.method() + " " + request.path(),
            api.name(),
            status,
            refusal == null ? null : refusal.type(),
            took,
            Traces.root(request.trace())));
  }

  void access(Stage stage, Context context, Instant at) {
    AccessLog log = stage.accessLog();
    if (log != null) {
      logs.log(log.group(), stage.name(), at, context.render(log.format()));
    }
  }

  /** Into the log group where AWS writes execution logs. */
  void failure(RestApi api, ApiRequest request, Refusal refusal) {
    if (refusal.status() >= 500) {
      logs.log(
          "API-Gateway-Execution-Logs_" + api.id() + "/" + request.stage(),
          request.method() + request.path().replace('/', '_'),
          request.at(),
          "(%s) Execution failed: %s".formatted(request.id(), refusal.detail()));
    }
  }
}
