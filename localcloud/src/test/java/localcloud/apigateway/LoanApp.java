package localcloud.apigateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.Cors;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;
import software.amazon.awscdk.services.apigateway.JsonSchemaVersion;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Model;
import software.amazon.awscdk.services.apigateway.ModelOptions;
import software.amazon.awscdk.services.apigateway.RequestValidator;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.Resource;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionAttributes;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;

/** An API with everything that the gateway must support, synthesized by the CDK. */
final class LoanApp {
  private final Stack stack;
  private final RestApi api;
  private final LambdaIntegration integration;

  private LoanApp(App app) {
    stack = new Stack(app, "Loans");
    IFunction function =
        Function.fromFunctionAttributes(
            stack,
            "Function",
            FunctionAttributes.builder()
                .functionArn("arn:aws:lambda:us-east-1:000000000000:function:loan-api")
                .sameEnvironment(true)
                .build());
    integration = LambdaIntegration.Builder.create(function).build();
    LogGroup log = LogGroup.Builder.create(stack, "Log").logGroupName("access").build();
    api =
        RestApi.Builder.create(stack, "Api")
            .cloudWatchRole(false)
            .endpointTypes(List.of(EndpointType.REGIONAL))
            .deployOptions(
                StageOptions.builder()
                    .stageName("dev")
                    .variables(Map.of("colour", "green"))
                    .accessLogDestination(new LogGroupLogDestination(log))
                    .accessLogFormat(
                        AccessLogFormat.custom(
                            "$context.httpMethod $context.resourcePath $context.status"
                                + " $context.requestId"))
                    .build())
            .build();
    routes(function);
    gatewayResponses();
  }

  /** Synthesizes into {@code directory} and returns the cloud assembly's path. */
  static Path synthesize(Path directory) {
    App app =
        new App(AppProps.builder().outdir(directory.toString()).analyticsReporting(false).build());
    new LoanApp(app);
    return Path.of(app.synth().getDirectory());
  }

  private void routes(IFunction function) {
    Resource loans = api.getRoot().addResource("loans");
    loans.addMethod("GET", integration, required("method.request.querystring.limit"));
    loans.addMethod("POST", integration, modelled());
    loans.addCorsPreflight(CorsOptions.builder().allowOrigins(Cors.ALL_ORIGINS).build());
    Resource member = loans.addResource("{member}");
    member.addMethod("ANY", integration);
    member.addResource("books").addMethod("GET", integration);
    loans
        .addResource("return")
        .addMethod("POST", integration, required("method.request.header.If-Match"));
    Resource files = api.getRoot().addResource("files");
    files.addResource("{path+}").addMethod("GET", integration);
    LambdaIntegration impatient =
        LambdaIntegration.Builder.create(function).timeout(Duration.millis(50)).build();
    api.getRoot().addResource("slow").addMethod("GET", impatient);
  }

  private MethodOptions required(String parameter) {
    return MethodOptions.builder()
        .requestParameters(Map.of(parameter, true))
        .requestValidator(validator(parameter.replaceAll("\\W", "")))
        .build();
  }

  private MethodOptions modelled() {
    return MethodOptions.builder()
        .requestModels(Map.of("application/json", model()))
        .requestValidator(validator("Body"))
        .build();
  }

  private RequestValidator validator(String id) {
    return api.addRequestValidator(
        id,
        RequestValidatorOptions.builder()
            .validateRequestBody(true)
            .validateRequestParameters(true)
            .build());
  }

  private Model model() {
    JsonSchema name =
        JsonSchema.builder().type(JsonSchemaType.STRING).minLength(1).pattern("^[a-z]+$").build();
    JsonSchema fee =
        JsonSchema.builder()
            .type(JsonSchemaType.NUMBER)
            .minimum(0)
            .exclusiveMinimum(true)
            .maximum(100)
            .build();
    return api.addModel(
        "LoanModel",
        ModelOptions.builder()
            .modelName("Loan")
            .contentType("application/json")
            .schema(
                JsonSchema.builder()
                    .schema(JsonSchemaVersion.DRAFT4)
                    .type(JsonSchemaType.OBJECT)
                    .required(List.of("member"))
                    .additionalProperties(false)
                    .properties(Map.of("member", name, "fee", fee))
                    .build())
            .build());
  }

  private void gatewayResponses() {
    api.addGatewayResponse(
        "BadBody",
        GatewayResponseOptions.builder()
            .type(ResponseType.BAD_REQUEST_BODY)
            .responseHeaders(
                Map.of(
                    "Content-Type", "'application/problem+json'",
                    "X-Correlation-Id", "context.requestId"))
            .templates(
                Map.of(
                    "application/json",
                    "{\"title\":$context.error.messageString,"
                        + "\"detail\":\"$context.error.validationErrorString\"}"))
            .build());
    api.addGatewayResponse(
        "UnknownRoute",
        GatewayResponseOptions.builder()
            .type(ResponseType.MISSING_AUTHENTICATION_TOKEN)
            .statusCode("404")
            .templates(
                Map.of(
                    "application/json",
                    "{\"status\":$context.status,\"route\":\"$context.httpMethod $context.path\"}"))
            .build());
    api.addGatewayResponse(
        "Broken",
        GatewayResponseOptions.builder()
            .type(ResponseType.DEFAULT_5_XX)
            .templates(Map.of("application/json", "{\"title\":\"Our fault\"}"))
            .build());
  }
}
