package shop.foundation.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
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
 * A Java function with a log group, an alarm on errors and a role that may only write these logs
 * until {@link #allow} adds more. The managed policy AWSLambdaBasicExecutionRole is not used: it
 * allows writing the logs of all functions.
 */
public final class JavaFunction extends Function {
  private static final String LOG_GROUP =
      "A log group's ARN ends in :*, which means its own streams.";

  /**
   * Java warns of native code, such as the SDK's Common Runtime, unless it is enabled. And it first
   * collects garbage when classes fill 21 MB, which happens in the middle of a start.
   */
  private static final String JVM_OPTIONS =
      "--enable-native-access=ALL-UNNAMED -XX:MetaspaceSize=64m";

  private final Map<String, String> reasons = new TreeMap<>();

  /** A function's name, handler class, code (functions.zip), timeout and environment. */
  public record Settings(
      String name,
      Class<? extends RequestHandler<?, ?>> handler,
      Path code,
      Duration timeout,
      Map<String, String> environment) {}

  public JavaFunction(Construct scope, String id, Settings settings) {
    var stack = ShopStack.around(scope);
    var logs = logGroup(scope, id, settings.name(), stack.stage());
    var role = role(scope, id);
    logs.grantWrite(role);
    var props =
        FunctionProps.builder()
            .functionName(settings.name())
            .handler(settings.handler().getName())
            .code(Code.fromAsset(settings.code().toString()))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .memorySize(1024)
            .timeout(settings.timeout())
            .logGroup(logs)
            .role(role)
            .environment(environment(settings))
            .build();
    super(scope, id, props);

    stack.has(settings.name());
    alarmOnErrors(settings.name());
    Suppressions.of(this);
    because("logs:CreateLogStream", LOG_GROUP);
    because("logs:PutLogEvents", LOG_GROUP);
  }

  /** Allows these actions on this resource: name those that the code uses, and no others. */
  public void allow(String resourceArn, String... actions) {
    addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(actions))
            .resources(List.of(resourceArn))
            .build());
  }

  /**
   * Gives the reason why an action stays allowed although no acceptance test needs it or its
   * resource has a wildcard; without a reason the build fails (docs/decisions/0012).
   */
  public void because(String action, String reason) {
    reasons.put(action, reason);
    ((CfnFunction) Objects.requireNonNull(getNode().getDefaultChild()))
        .addMetadata("AccessReasons", reasons);
  }

  private void alarmOnErrors(String name) {
    var errors = metricErrors(MetricOptions.builder().period(Duration.minutes(1)).build());
    new Alert(name + "-errors", "The function " + name + " failed")
        .above(0, errors, this, "Errors");
  }

  private static LogGroup logGroup(
      Construct scope, String id, String functionName, ShopStage stage) {
    return LogGroup.Builder.create(scope, id + "Logs")
        .logGroupName("/aws/lambda/" + functionName)
        .retention(stage.logRetention())
        .removalPolicy(stage.removalPolicy())
        .build();
  }

  private static Role role(Construct scope, String id) {
    return Role.Builder.create(scope, id + "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .build();
  }

  private static Map<String, String> environment(Settings settings) {
    var environment = new TreeMap<>(settings.environment());
    environment.put("JAVA_TOOL_OPTIONS", JVM_OPTIONS);
    return environment;
  }
}
