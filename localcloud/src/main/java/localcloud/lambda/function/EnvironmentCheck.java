package localcloud.lambda.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Refuses variables that a function cannot have (AWS Lambda Developer Guide, "Working with Lambda
 * environment variables": reserved names, and at most 4 KB for all; API Reference, "Environment").
 */
public final class EnvironmentCheck {
  private static final int MOST_BYTES = 4_096;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");
  private static final String UNABLE =
      "Lambda was unable to configure your environment variables because the environment variables"
          + " you have provided ";

  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR");

  private EnvironmentCheck() {}

  /** Those that Lambda sets itself. */
  static Set<String> reserved() {
    return RESERVED;
  }

  /**
   * @return the variables
   * @throws AwsException if they cannot be
   */
  public static Map<String, String> checked(Map<String, String> variables) {
    List<String> taken = variables.keySet().stream().filter(RESERVED::contains).sorted().toList();
    if (!taken.isEmpty()) {
      throw invalid(
          UNABLE
              + "contains reserved keys that are currently not supported for modification. Reserved"
              + " keys used in this request: "
              + String.join(", ", taken));
    }
    for (String name : variables.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw invalid(
            "1 validation error detected: Value at 'environment.variables' failed to satisfy"
                + " constraint: Map keys must satisfy constraint: [Member must satisfy regular"
                + " expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]");
      }
    }
    int bytes = Json.text(Json.MAPPER.valueToTree(variables)).getBytes(UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw invalid(UNABLE + "exceeded the 4KB limit: they have " + bytes + " bytes.");
    }
    return variables;
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }
}
