package shop.foundation.stack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionProps;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A Java function with a log group, an alarm on errors and a role that may write these logs and
 * nothing else until {@link #allow} says more. The managed policy AWSLambdaBasicExecutionRole is
 * not used: it allows the logs of all functions.
 */
public final class JavaFunction extends Function {
  private static final String LOG_GROUP = "A log group's ARN ends in :*, its own streams.";

  private final Map<String, String> reasons = new TreeMap<>();

  /** Why neither functions nor APIs send traces. */
  static final String NO_TRACES =
      "The correlation id leads through all logs; X-Ray wants a permission on all resources";

  /** A function's name, handler class, code (functions.zip), timeout and environment. */
  public record Settings(
      String name,
      Class<? extends RequestStreamHandler> handler,
      Path code,
      Duration timeout,
      Map<String, String> environment) {}

  public JavaFunction(Construct scope, String id, Settings settings) {
    super(scope, id, props(scope, id, settings));
    var errors = metricErrors(MetricOptions.builder().period(Duration.minutes(1)).build());
    new Alert(settings.name() + "-errors", "The function " + settings.name() + " failed")
        .above(0, errors, this, "Errors");
    new Accepted()
        .because(
            "Serverless-LambdaDLQ",
            "Nobody invokes it asynchronously: an API waits for the answer, an event source mapping"
                + " has a dead letter queue of its own")
        .because("Serverless-LambdaTracing", NO_TRACES)
        .in(this);
    because("logs:CreateLogStream", LOG_GROUP);
    because("logs:PutLogEvents", LOG_GROUP);
  }

  /** Allows these calls on this resource: name the actions the code makes, and no more. */
  public void allow(String resourceArn, String... actions) {
    addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(actions))
            .resources(List.of(resourceArn))
            .build());
  }

  /**
   * Says why an action stays allowed although no acceptance test needs it, or although its resource
   * has a wildcard; without a reason the build fails (docs/decisions/0012).
   */
  public void because(String action, String reason) {
    reasons.put(action, reason);
    ((CfnFunction) Objects.requireNonNull(getNode().getDefaultChild()))
        .addMetadata("AccessReasons", reasons);
  }

  private static FunctionProps props(Construct scope, String id, Settings settings) {
    var logs = logGroup(scope, id, settings.name());
    return FunctionProps.builder()
        .functionName(settings.name())
        .handler(settings.handler().getName())
        .code(Code.fromAsset(settings.code().toString()))
        .runtime(Runtime.JAVA_25)
        .architecture(Architecture.ARM_64)
        .memorySize(1024)
        .timeout(settings.timeout())
        .logGroup(logs)
        .role(role(scope, id, logs))
        .environment(environment(settings))
        .build();
  }

  private static LogGroup logGroup(Construct scope, String id, String functionName) {
    var stage = ShopStack.around(scope).stage();
    return LogGroup.Builder.create(scope, id + "Logs")
        .logGroupName("/aws/lambda/" + functionName)
        .retention(stage.logRetention())
        .removalPolicy(stage.removalPolicy())
        .build();
  }

  private static Role role(Construct scope, String id, LogGroup logs) {
    var role =
        Role.Builder.create(scope, id + "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    return role;
  }

  private static Map<String, String> environment(Settings settings) {
    var environment = new TreeMap<>(settings.environment());
    // The SDK's Common Runtime is native code; Java asks to be told so.
    environment.put("JAVA_TOOL_OPTIONS", "--enable-native-access=ALL-UNNAMED");
    return environment;
  }
}
