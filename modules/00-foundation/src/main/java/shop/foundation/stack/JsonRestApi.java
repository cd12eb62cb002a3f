package shop.foundation.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Model;
import software.amazon.awscdk.services.apigateway.ModelOptions;
import software.amazon.awscdk.services.apigateway.RequestValidator;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.RestApiProps;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/**
 * A REST API for JSON: it lets in who has an access token of the shop's user pool, validates bodies
 * against models before a function runs, returns the gateway's own errors as problem documents,
 * limits the requests per second and answers the browsers of the stage's {@link WebOrigins}.
 */
public final class JsonRestApi extends RestApi {
  private static final int REQUESTS_PER_SECOND = 50;
  private static final int BURST = 100;

  /**
   * What a sign-in by password grants. A method that names a scope asks for an access token;
   * without one, it would ask for an ID token, which is not meant for an API.
   */
  private static final String SCOPE = "aws.cognito.signin.user.admin";

  private final RequestValidator validator;
  private final CognitoUserPoolsAuthorizer shoppers;

  /**
   * @param userPoolArn whose users may call it
   */
  public JsonRestApi(Construct scope, String id, String name, String userPoolArn) {
    var shopStage = ShopStack.around(scope).stage();
    var stage =
        StageOptions.builder()
            .stageName(shopStage.name())
            .throttlingRateLimit(REQUESTS_PER_SECOND)
            .throttlingBurstLimit(BURST);
    shopStage.web().tell(stage);
    var props =
        RestApiProps.builder()
            .restApiName(name)
            .endpointTypes(List.of(EndpointType.REGIONAL))
            .cloudWatchRole(false)
            .deployOptions(stage.build())
            .build();
    super(scope, id, props);

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
    shoppers = authorizer(userPoolArn);
    ProblemResponses.addTo(this);
    alarm(name);
    Suppressions.of(this);
  }

  /** Lets the function answer {@code method} on {@code resource} to those who have signed in. */
  public void route(IResource resource, String method, IFunction function) {
    resource.addMethod(method, to(function), signedIn().build());
    web().letIn(resource);
  }

  /** Likewise, for requests whose body must match the model. */
  public void route(IResource resource, String method, IFunction function, Model body) {
    resource.addMethod(method, to(function), with(body, signedIn()).build());
    web().letIn(resource);
  }

  /** Lets the function answer to other functions: their role signs, and its policy allows it. */
  public void signedRoute(IResource resource, String method, IFunction function, Model body) {
    var signed = MethodOptions.builder().authorizationType(AuthorizationType.IAM);
    Suppressions.ofSigned(resource.addMethod(method, to(function), with(body, signed).build()));
  }

  /** Lets the function answer everybody, for the reason that {@link Suppressions} gives. */
  public void openRoute(IResource resource, String method, IFunction function) {
    Suppressions.ofOpen(resource.addMethod(method, to(function)));
    web().letIn(resource);
  }

  private WebOrigins web() {
    return ShopStack.around(this).stage().web();
  }

  private MethodOptions.Builder signedIn() {
    return MethodOptions.builder()
        .authorizationType(AuthorizationType.COGNITO)
        .authorizer(shoppers)
        .authorizationScopes(List.of(SCOPE));
  }

  private MethodOptions.Builder with(Model body, MethodOptions.Builder options) {
    return options.requestValidator(validator).requestModels(Map.of("application/json", body));
  }

  /** It remembers a token for five minutes; a revoked one is good until it expires anyway. */
  private CognitoUserPoolsAuthorizer authorizer(String userPoolArn) {
    return CognitoUserPoolsAuthorizer.Builder.create(this, "SignedIn")
        .cognitoUserPools(List.of(UserPool.fromUserPoolArn(this, "Shoppers", userPoolArn)))
        .resultsCacheTtl(Duration.minutes(5))
        .build();
  }

  /** Adds the schema of a body under a name. */
  public Model model(String name, JsonSchema schema) {
    return addModel(
        name,
        ModelOptions.builder()
            .modelName(name)
            .contentType("application/json")
            .schema(schema)
            .build());
  }

  /** An API's function turns exceptions into answers, so its error metric does not count them. */
  private void alarm(String name) {
    var errors =
        metricServerError(
            MetricOptions.builder().period(Duration.minutes(1)).statistic("Sum").build());
    new Alert(name + "-server-errors", "The API answered 5xx: see its function's log for the cause")
        .above(0, errors, this, "ServerErrors");
  }

  private static LambdaIntegration to(IFunction function) {
    return LambdaIntegration.Builder.create(function).allowTestInvoke(false).build();
  }
}
