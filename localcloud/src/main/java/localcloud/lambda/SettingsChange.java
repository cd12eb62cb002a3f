package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import localcloud.lambda.function.EnvironmentCheck;
import localcloud.lambda.function.FunctionSettings;

/** A function's settings with what a call changes; what it does not name stays. */
record SettingsChange(FunctionSettings before) {
  private static final Set<String> OF_SETTINGS =
      Set.of(
          "FunctionName",
          "Role",
          "Handler",
          "Description",
          "Timeout",
          "MemorySize",
          "Environment",
          "Runtime",
          "DeadLetterConfig",
          "TracingConfig",
          "LoggingConfig");

  FunctionSettings by(JsonNode input) {
    input.properties().forEach(member -> FunctionChanges.mustBeOneOf(OF_SETTINGS, member.getKey()));
    SettingsCheck.check(input);
    JsonNode logging = input.path("LoggingConfig");
    return new FunctionSettings(
        before.name(),
        input.path("Handler").asText(before.handler()),
        input.path("Role").asText(before.role()),
        before.code(),
        input.path("MemorySize").asInt(before.memoryMegabytes()),
        Duration.ofSeconds(input.path("Timeout").asLong(before.timeout().toSeconds())),
        input.hasNonNull("Environment")
            ? EnvironmentCheck.checked(variables(input))
            : before.environment(),
        logging.path("LogGroup").asText(before.logGroup()),
        logging.hasNonNull("LogFormat")
            ? logging.path("LogFormat").asText().equals("JSON")
            : before.jsonLogs(),
        before.reservedConcurrency(),
        input.hasNonNull("DeadLetterConfig")
            ? input.path("DeadLetterConfig").path("TargetArn").textValue()
            : before.deadLetterArn(),
        input.path("Description").asText(before.description()),
        before.architecture(),
        input.path("TracingConfig").path("Mode").asText(before.tracingMode()),
        before.tags());
  }

  private static Map<String, String> variables(JsonNode input) {
    Map<String, String> variables = new HashMap<>();
    input
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    return variables;
  }

  /**
   * @param architecture empty to leave it
   */
  SettingsChange withArchitecture(String architecture) {
    return architecture.isEmpty() ? this : new SettingsChange(copy(before.code(), architecture));
  }

  FunctionSettings withCode(Path code) {
    return copy(code, before.architecture());
  }

  private FunctionSettings copy(Path code, String architecture) {
    return new FunctionSettings(
        before.name(),
        before.handler(),
        before.role(),
        code,
        before.memoryMegabytes(),
        before.timeout(),
        before.environment(),
        before.logGroup(),
        before.jsonLogs(),
        before.reservedConcurrency(),
        before.deadLetterArn(),
        before.description(),
        architecture,
        before.tracingMode(),
        before.tags());
  }
}
