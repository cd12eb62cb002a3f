package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.QueueArns;

/** Refuses settings that a function cannot have (API Reference, "UpdateFunctionConfiguration"). */
final class SettingsCheck {
  private static final String ROLE = "arn:aws:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";

  private SettingsCheck() {}

  static void check(JsonNode input) {
    String runtime = input.path("Runtime").asText("java25");
    if (!runtime.equals("java25")) {
      throw invalid("The local cloud only runs functions with the runtime java25, not " + runtime);
    }
    within(input, "Timeout", 1, 900);
    within(input, "MemorySize", 128, 10_240);
    matching(input.path("Role"), "role", ROLE);
    oneOf(input.at("/TracingConfig/Mode"), "tracingConfig.mode", List.of("Active", "PassThrough"));
    oneOf(input.at("/LoggingConfig/LogFormat"), "loggingConfig.logFormat", List.of("JSON", "Text"));
    String dead = input.path("DeadLetterConfig").path("TargetArn").asText();
    if (!dead.isEmpty() && !QueueArns.isQueue(dead)) {
      throw invalid("The local cloud's Lambda can only send to SQS queues, not to " + dead);
    }
  }

  /** Each element of a list, or a single value. */
  static void oneOf(JsonNode given, String member, List<String> values) {
    for (JsonNode value : given.isArray() ? given : List.of(given)) {
      if (value.isTextual() && !values.contains(value.asText())) {
        throw unfit(value, member, "enum value set: " + values);
      }
    }
  }

  static void matching(JsonNode given, String member, String pattern) {
    if (given.isTextual() && !given.asText().matches(pattern)) {
      throw unfit(given, member, "regular expression pattern: " + pattern);
    }
  }

  private static void within(JsonNode input, String member, int least, int most) {
    int value = input.path(member).asInt(least);
    if (value < least || value > most) {
      throw invalid(member + " must be between " + least + " and " + most + ", not " + value);
    }
  }

  private static AwsException unfit(JsonNode value, String member, String constraint) {
    return AwsException.validation(
        "1 validation error detected: Value '"
            + value.asText()
            + "' at '"
            + member
            + "' failed to satisfy constraint: Member must satisfy "
            + constraint);
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }
}
