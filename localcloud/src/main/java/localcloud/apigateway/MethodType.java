package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import localcloud.apigateway.RestApi.Method;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Reads {@code AWS::ApiGateway::Method}; refuses, by name, what this gateway does not support. */
final class MethodType {
  static final Set<String> PROPERTIES =
      Set.of(
          "ApiKeyRequired",
          "AuthorizationType",
          "AuthorizationScopes",
          "AuthorizerId",
          "HttpMethod",
          "OperationName",
          "ResourceId",
          "RequestValidatorId",
          "RequestModels.*",
          "RequestParameters.*",
          "MethodResponses.*",
          "Integration.Type",
          "Integration.Uri",
          "Integration.IntegrationHttpMethod",
          "Integration.TimeoutInMillis",
          "Integration.RequestTemplates.*",
          "Integration.IntegrationResponses.*",
          "Integration.PassthroughBehavior");

  private static final Pattern LAMBDA =
      Pattern.compile("arn:aws:apigateway:[^:]+:lambda:path/2015-03-31/functions/.+/invocations");

  private MethodType() {}

  static Method read(Declared declared) {
    JsonNode properties = declared.properties();
    String authorization = properties.path("AuthorizationType").asText("NONE");
    boolean open = !authorization.equals(Authorizer.TYPE);
    boolean signed = authorization.equals(SignedRequests.TYPE);
    if (open && !signed) {
      require(declared, "AuthorizationType", authorization, "NONE");
    }
    require(declared, "ApiKeyRequired", properties.path("ApiKeyRequired").asText("false"), "false");
    JsonNode integration = properties.path("Integration");
    requireSupported(declared, integration);
    return new Method(
        properties.path("ResourceId").asText(),
        properties.path("HttpMethod").asText(),
        integration,
        texts(properties.path("RequestModels")),
        required(properties.path("RequestParameters")),
        properties.path("RequestValidatorId").asText(null),
        open ? null : properties.path("AuthorizerId").asText(),
        open ? List.of() : Json.texts(properties.path("AuthorizationScopes")),
        signed);
  }

  private static void requireSupported(Declared declared, JsonNode integration) {
    String type = integration.path("Type").asText();
    String uri = integration.path("Uri").asText();
    if (type.equals("MOCK") || type.equals("AWS_PROXY") && LAMBDA.matcher(uri).matches()) {
      return;
    }
    throw unsupported(declared, "Integration.Type", type + " " + uri);
  }

  private static void require(Declared declared, String property, String value, String only) {
    if (!value.equals(only)) {
      throw unsupported(declared, property, value);
    }
  }

  static AwsException unsupported(Declared declared, String property, String value) {
    return AwsException.notImplemented(
        String.format(
            Locale.ROOT,
            "%s/%s: %s %s is not supported by the local cloud",
            declared.stack(),
            declared.logicalId(),
            property,
            value));
  }

  private static List<String> required(JsonNode parameters) {
    return parameters
        .propertyStream()
        .filter(parameter -> parameter.getValue().asBoolean())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  static Map<String, String> texts(JsonNode object) {
    return object
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().asText(), (a, b) -> b, TreeMap::new));
  }
}
