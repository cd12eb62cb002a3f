package shop.foundation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.apigateway.JsonSchema;
import software.amazon.awscdk.services.apigateway.JsonSchemaType;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;

class JsonRestApiTest {
  private static final String POOL =
      "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Shoppers1";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_authorizer_asks_the_shops_pool_and_remembers_a_token_for_five_minutes() {
    var stack = new OneApi(new App());
    stack.api.route(stack.api.getRoot(), "GET", stack.function);

    var authorizers = resources(stack, "AWS::ApiGateway::Authorizer").toList();
    assertThat(authorizers).as("the authorizers of the API").hasSize(1);
    var authorizer = authorizers.getFirst().path("Properties");
    assertThat(authorizer.path("Type").asText())
        .as("whom the authorizer asks")
        .isEqualTo("COGNITO_USER_POOLS");
    assertThat(authorizer.at("/ProviderARNs/0").asText())
        .as("the pool whose tokens the authorizer takes: the one with this ARN")
        .isEqualTo(POOL);
    assertThat(authorizer.path("ProviderARNs").size()).as("how many pools it asks").isEqualTo(1);
    assertThat(authorizer.path("Name").asText())
        .as("the authorizer's name in the stack")
        .contains("SignedIn");
    assertThat(authorizer.path("AuthorizerResultTtlInSeconds").asInt(-1))
        .as("for how many seconds the authorizer remembers a token")
        .isEqualTo(300);
  }

  @Test
  void a_signed_route_asks_for_a_role_and_for_a_body_that_fits() {
    var stack = new OneApi(new App());
    stack.api.route(stack.api.getRoot(), "GET", stack.function);
    var body =
        stack.api.model("Question", JsonSchema.builder().type(JsonSchemaType.OBJECT).build());
    stack.api.signedRoute(stack.api.getRoot(), "POST", stack.function, body);

    var resource =
        resources(stack, "AWS::ApiGateway::Method")
            .filter(each -> each.at("/Properties/HttpMethod").asText().equals("POST"))
            .findFirst()
            .orElseThrow();
    var method = resource.path("Properties");
    assertThat(method.path("AuthorizationType").asText())
        .as("what a signed route asks for")
        .isEqualTo("AWS_IAM");
    assertThat(method.path("RequestModels").propertyStream())
        .as("the models that a signed route's body must fit")
        .isNotEmpty();
    assertThat(method.path("RequestValidatorId").isMissingNode())
        .as("whether a signed route's body is validated by nobody")
        .isFalse();
    assertThat(resource.path("Metadata").toString())
        .as("the reason, for cdk-nag, why no user pool is asked (Suppressions.ofSigned)")
        .contains("AwsSolutions-COG4");
  }

  private static Stream<JsonNode> resources(OneApi stack, String type) {
    return template(stack).findResources(type).values().stream().<JsonNode>map(JSON::valueToTree);
  }

  /** The CDK says nothing that helps about an authorizer that no method uses. */
  private static Template template(OneApi stack) {
    try {
      return Template.fromStack(stack);
    } catch (RuntimeException e) {
      if (String.valueOf(e.getMessage()).contains("must be attached to a RestApi")) {
        throw new AssertionError("No method of the API uses the authorizer: see signedIn().", e);
      }
      throw e;
    }
  }

  /** An API, before it has routes. */
  private static final class OneApi extends ShopStack {
    private final JsonRestApi api;
    private final IFunction function;

    OneApi(App app) {
      super(app, "OneApiStack", ShopStage.DEV);
      api = new JsonRestApi(this, "Api", "one-api", POOL);
      function =
          Function.fromFunctionArn(
              this, "Function", "arn:aws:lambda:us-east-1:123456789012:function:one");
    }
  }
}
