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
    Constraints.matching(input.path("Role"), "role", ROLE);
    Constraints.oneOf(
        input.at("/TracingConfig/Mode"), "tracingConfig.mode", List.of("Active", "PassThrough"));
    Constraints.oneOf(
        input.at("/LoggingConfig/LogFormat"), "loggingConfig.logFormat", List.of("JSON", "Text"));
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
}
