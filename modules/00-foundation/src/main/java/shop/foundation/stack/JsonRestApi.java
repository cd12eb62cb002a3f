package shop.foundation.stack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Model;
import software.amazon.awscdk.services.apigateway.ModelOptions;
import software.amazon.awscdk.services.apigateway.RequestValidator;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.RestApiProps;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/**
 * A REST API that takes and gives JSON: bodies validated against models before a function runs, the
 * gateway's own errors as problem documents, and a limit on requests per second.
 */
public final class JsonRestApi extends RestApi {
  private static final int REQUESTS_PER_SECOND = 50;
  private static final int BURST = 100;

  private final RequestValidator validator;

  public JsonRestApi(Construct scope, String id, String name) {
    super(
        scope,
        id,
        RestApiProps.builder()
            .restApiName(name)
            .endpointTypes(List.of(EndpointType.REGIONAL))
            .cloudWatchRole(false)
            .deployOptions(
                StageOptions.builder()
                    .stageName(ShopStack.around(scope).stage().name())
                    .throttlingRateLimit(REQUESTS_PER_SECOND)
                    .throttlingBurstLimit(BURST)
                    .build())
            .build());
    // Our stacks name their outputs themselves.
    getNode().tryRemoveChild("Endpoint");
    validator =
        addRequestValidator(
            "Bodies",
            RequestValidatorOptions.builder()
                .requestValidatorName("bodies")
                .validateRequestBody(true)
                .validateRequestParameters(true)
                .build());
    ProblemResponses.addTo(this);
    alarm(name);
    acceptWhatTheShopLacks();
  }

  /** Lets the function answer {@code method} on {@code resource}. */
  public void route(IResource resource, String method, IFunction function) {
    open(resource.addMethod(method, to(function)));
  }

  /** Likewise, with a body that must fit the model. */
  public void route(IResource resource, String method, IFunction function, Model body) {
    var options =
        MethodOptions.builder()
            .requestValidator(validator)
            .requestModels(Map.of("application/json", body))
            .build();
    open(resource.addMethod(method, to(function), options));
  }

  /** A body's schema, by name. */
  public Model model(String name, JsonSchema schema) {
    return addModel(
        name,
        ModelOptions.builder()
            .modelName(name)
            .contentType("application/json")
            .schema(schema)
            .build());
  }

  /** A function turns its exceptions into answers, so that its own errors do not tell of them. */
  private void alarm(String name) {
    var errors =
        metricServerError(
            MetricOptions.builder().period(Duration.minutes(1)).statistic("Sum").build());
    new Alert(name + "-server-errors", "The API answered 5xx: its function's log says why")
        .above(0, errors, this, "ServerErrors");
  }

  private static void open(Method method) {
    var reason = "The shop has no login yet: docs/decisions/0011 says what must come first";
    new Accepted()
        .because("AwsSolutions-APIG4", reason)
        .because("AwsSolutions-COG4", reason)
        .in(method);
  }

  private void acceptWhatTheShopLacks() {
    var logs =
        "API Gateway writes logs by a role in the settings of the whole account, which no stack of"
            + " one stage can own; a function logs each request that it gets";
    new Accepted()
        .because("AwsSolutions-APIG1", logs)
        .because("Serverless-APIGWAccessLogging", logs)
        .because("AwsSolutions-APIG6", logs + "; and logs of whole requests would hold addresses")
        .because("AwsSolutions-APIG3", "A web ACL has a monthly price; the stage has a rate limit")
        .because("Serverless-APIGWXrayEnabled", JavaFunction.NO_TRACES)
        .in(getDeploymentStage());
    new Accepted()
        .because("CdkNagValidationFailure", "Serverless-APIGWStructuredLogging: " + logs)
        .in(Objects.requireNonNull(getLatestDeployment()));
  }

  private static LambdaIntegration to(IFunction function) {
    return LambdaIntegration.Builder.create(function).allowTestInvoke(false).build();
  }
}
