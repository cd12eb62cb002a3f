package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.QueueArns;

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
    check(input);
    JsonNode logging = input.path("LoggingConfig");
    return new FunctionSettings(
        before.name(),
        input.path("Handler").asText(before.handler()),
        input.path("Role").asText(before.role()),
        before.code(),
        input.path("MemorySize").asInt(before.memoryMegabytes()),
        Duration.ofSeconds(input.path("Timeout").asLong(before.timeout().toSeconds())),
        input.hasNonNull("Environment") ? variables(input) : before.environment(),
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

  /** The ranges are those of the API Reference. */
  private static void check(JsonNode input) {
    String runtime = input.path("Runtime").asText("java25");
    if (!runtime.equals("java25")) {
      throw invalid("The local cloud only runs functions with the runtime java25, not " + runtime);
    }
    within(input, "Timeout", 1, 900);
    within(input, "MemorySize", 128, 10_240);
    String dead = input.path("DeadLetterConfig").path("TargetArn").asText();
    if (!dead.isEmpty() && !QueueArns.isQueue(dead)) {
      throw invalid("The local cloud's Lambda can only send to SQS queues, not to " + dead);
    }
  }

  private static void within(JsonNode input, String member, int least, int most) {
    int value = input.path(member).asInt(least);
    if (value < least || value > most) {
      throw invalid(member + " must be between " + least + " and " + most + ", not " + value);
    }
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
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
