package localcloud.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.invoke.RunningFunction;

/** A function as the API describes it. */
final class FunctionDescription {
  private FunctionDescription() {}

  static ObjectNode whole(RunningFunction function) {
    ObjectNode whole = Json.object();
    whole.set("Configuration", configuration(function));
    whole
        .putObject("Code")
        .put("RepositoryType", "S3")
        .put("Location", function.settings().code().toUri().toString());
    ObjectNode tags = whole.putObject("Tags");
    function.settings().tags().forEach(tags::put);
    Integer reserved = function.settings().reservedConcurrency();
    if (reserved != null) {
      whole.putObject("Concurrency").put("ReservedConcurrentExecutions", reserved);
    }
    return whole;
  }

  static ObjectNode configuration(RunningFunction function) {
    FunctionSettings settings = function.settings();
    ObjectNode shown =
        Json.object()
            .put("FunctionName", settings.name())
            .put("FunctionArn", settings.arn())
            .put("Runtime", "java25")
            .put("Role", settings.role())
            .put("Handler", settings.handler())
            .put("CodeSize", function.code().size())
            .put("CodeSha256", function.code().sha256().join())
            .put("Description", settings.description())
            .put("Timeout", settings.timeout().toSeconds())
            .put("MemorySize", settings.memoryMegabytes())
            .put("Version", "$LATEST")
            .put("PackageType", "Zip")
            .put("State", "Active")
            .put("LastUpdateStatus", "Successful");
    shown.putArray("Architectures").add(settings.architecture());
    shown.putObject("TracingConfig").put("Mode", settings.tracingMode());
    shown
        .putObject("LoggingConfig")
        .put("LogFormat", settings.jsonLogs() ? "JSON" : "Text")
        .put("LogGroup", settings.logGroup());
    ObjectNode variables = shown.putObject("Environment").putObject("Variables");
    settings.environment().forEach(variables::put);
    if (settings.deadLetterArn() != null) {
      shown.putObject("DeadLetterConfig").put("TargetArn", settings.deadLetterArn());
    }
    return shown;
  }
}
