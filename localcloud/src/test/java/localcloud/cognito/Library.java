package localcloud.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;

/** A template: two user pools, and an API whose resources each ask for another kind of token. */
final class Library {
  /** What a resource of the API asks for: a scope of an access token, an ID token, or nothing. */
  static final Map<String, List<String>> SCOPES =
      Map.of(
          "access", List.of("aws.cognito.signin.user.admin"),
          "remembered", List.of("loans/read", "aws.cognito.signin.user.admin"),
          "id", List.of(),
          "audience", List.of(),
          "scoped", List.of("loans/read"));

  private final ObjectNode resources = Json.object();

  private Library() {
    pool("Pool", "{}");
    pool("Other", "{}");
    resource(
        "Readers",
        "Cognito::UserPoolGroup",
        "{'GroupName': 'readers', 'UserPoolId': {'Ref': 'Pool'}}");
    resource(
        "Keepers",
        "Cognito::UserPoolGroup",
        "{'GroupName': 'keepers', 'UserPoolId': {'Ref': 'Pool'}, 'Precedence': 1, 'Description':"
            + " 'staff'}");
    resource("Api", "ApiGateway::RestApi", "{'Name': 'library'}");
    authorizer("Each", "'AuthorizerResultTtlInSeconds': 0");
    authorizer("Remembering", "'AuthorizerResultTtlInSeconds': 300");
    authorizer("Meant", "'IdentityValidationExpression': 'no-such-client'");
    method("open", "NONE", "");
    SCOPES.forEach((name, scopes) -> method(name, "COGNITO_USER_POOLS", authorizerOf(name)));
    resource("Stage", "ApiGateway::Stage", "{'RestApiId': {'Ref': 'Api'}, 'StageName': 'dev'}");
    gatewayResponse();
  }

  /** A client that may do everything that is supported. */
  static String client() {
    return "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH',"
        + " 'ALLOW_REFRESH_TOKEN_AUTH']";
  }

  static ObjectNode template() {
    return Json.object().set("Resources", new Library().resources);
  }

  private static String authorizerOf(String name) {
    return switch (name) {
      case "remembered" -> "Remembering";
      case "audience" -> "Meant";
      default -> "Each";
    };
  }

  private void pool(String name, String properties) {
    resource(name, "Cognito::UserPool", properties);
    ((ObjectNode) resources.path(name).path("Properties"))
        .set("AutoVerifiedAttributes", Json.array().add("email"));
    resource(
        name + "Client",
        "Cognito::UserPoolClient",
        "{'UserPoolId': {'Ref': '" + name + "'}, " + client() + "}");
  }

  private void authorizer(String name, String more) {
    resource(
        name,
        "ApiGateway::Authorizer",
        "{'RestApiId': {'Ref': 'Api'}, 'Name': 'x', 'Type': 'COGNITO_USER_POOLS', 'ProviderARNs':"
            + " [{'Fn::GetAtt': ['Pool', 'Arn']}], 'IdentitySource':"
            + " 'method.request.header.Authorization', "
            + more
            + "}");
  }

  private void method(String name, String type, String authorizer) {
    resource(
        name + "Resource",
        "ApiGateway::Resource",
        "{'RestApiId': {'Ref': 'Api'}, 'ParentId': {'Fn::GetAtt': ['Api', 'RootResourceId']},"
            + " 'PathPart': '"
            + name
            + "'}");
    resource(
        name + "Get",
        "ApiGateway::Method",
        "{'RestApiId': {'Ref': 'Api'}, 'ResourceId': {'Ref': '"
            + name
            + "Resource'}, 'HttpMethod': 'GET', 'AuthorizationType': '"
            + type
            + "', 'Integration': {'Type': 'AWS_PROXY', 'IntegrationHttpMethod': 'POST', 'Uri':"
            + " 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:shelf/invocations'}}");
    if (!authorizer.isEmpty()) {
      ObjectNode properties = (ObjectNode) resources.path(name + "Get").path("Properties");
      properties.set("AuthorizerId", Json.object().put("Ref", authorizer));
      ArrayNode scopes = Json.array();
      SCOPES.getOrDefault(name, List.of()).forEach(scopes::add);
      if (!scopes.isEmpty()) {
        properties.set("AuthorizationScopes", scopes);
      }
    }
  }

  private void gatewayResponse() {
    resource(
        "Unauthorized",
        "ApiGateway::GatewayResponse",
        "{'RestApiId': {'Ref': 'Api'}, 'ResponseType': 'UNAUTHORIZED'}");
    ((ObjectNode) resources.path("Unauthorized").path("Properties"))
        .putObject("ResponseParameters")
        .put("gatewayresponse.header.WWW-Authenticate", "'Bearer'");
  }

  /** Adds a resource; its properties are JSON with apostrophes in place of quotation marks. */
  private void resource(String name, String type, String properties) {
    ObjectNode resource = Json.object().put("Type", "AWS::" + type);
    resource.set("Properties", Json.read(properties.replace('\'', '"')));
    resources.set(name, resource);
  }
}
