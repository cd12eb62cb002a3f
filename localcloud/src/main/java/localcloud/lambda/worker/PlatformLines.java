package localcloud.lambda.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The lines that Lambda itself logs around an invocation, as text or JSON (AWS's page "Configuring
 * JSON and plain text log formats").
 */
public record PlatformLines(
    FunctionSettings function, Supplier<Instant> now, Consumer<String> log) {

  PlatformLines to(Consumer<String> other) {
    return new PlatformLines(function, now, other);
  }

  void starting() {
    if (!function.jsonLogs()) {
      log.accept("INIT_START Runtime Version: java:25.localcloud");
    }
  }

  void start(String requestId) {
    if (function.jsonLogs()) {
      json("platform.start", record(requestId).put("version", "$LATEST"));
    } else {
      log.accept("START RequestId: " + requestId + " Version: $LATEST");
    }
  }

  void end(String requestId, Duration duration, @Nullable Duration init, String status) {
    double millis = duration.toNanos() / 1e6;
    long billed = (long) Math.ceil(millis);
    if (function.jsonLogs()) {
      ObjectNode report = record(requestId).put("status", status);
      ObjectNode metrics = report.putObject("metrics");
      metrics.put("durationMs", millis).put("billedDurationMs", billed);
      metrics.put("memorySizeMB", function.memoryMegabytes());
      if (init != null) {
        metrics.put("initDurationMs", init.toNanos() / 1e6);
      }
      json("platform.report", report);
      return;
    }
    log.accept("END RequestId: " + requestId);
    String report =
        String.format(
            Locale.ROOT,
            "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB",
            requestId,
            millis,
            billed,
            function.memoryMegabytes());
    if (init != null) {
      report += String.format(Locale.ROOT, "\tInit Duration: %.2f ms", init.toNanos() / 1e6);
    }
    log.accept(status.equals("success") ? report : report + "\tStatus: " + status);
  }

  void timedOut(String requestId, String message) {
    log.accept(now.get() + " " + requestId + " " + message);
  }

  void crashed(String requestId, String message) {
    log.accept("RequestId: " + requestId + " Error: " + message);
  }

  private ObjectNode record(String requestId) {
    return Json.object().put("requestId", requestId);
  }

  private void json(String type, ObjectNode record) {
    ObjectNode line = Json.object().put("time", now.get().toString()).put("type", type);
    line.set("record", record);
    log.accept(Json.text(line));
  }
}
