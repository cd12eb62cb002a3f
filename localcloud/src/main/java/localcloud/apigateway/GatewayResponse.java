package localcloud.apigateway;

import java.util.Map;
import localcloud.deploy.Declared;
import org.jspecify.annotations.Nullable;

/**
 * How an API responds when it does not call its integration, or when that fails.
 *
 * @param status null keeps AWS's status for the error
 * @param parameters {@code gatewayresponse.header.<name>} → {@code 'literal'} or {@code
 *     context.<name>}
 * @param templates body by content type
 */
record GatewayResponse(
    String type,
    @Nullable Integer status,
    Map<String, String> parameters,
    Map<String, String> templates) {

  static final String HEADER = "gatewayresponse.header.";
  private static final Map<String, String> PLAIN =
      Map.of("application/json", "{\"message\":$context.error.messageString}");

  static GatewayResponse of(Declared declared) {
    var properties = declared.properties();
    return new GatewayResponse(
        properties.path("ResponseType").asText(),
        properties.has("StatusCode") ? properties.path("StatusCode").asInt() : null,
        MethodType.texts(properties.path("ResponseParameters")),
        MethodType.texts(properties.path("ResponseTemplates")));
  }

  /**
   * The API's own response for the refusal, or else its DEFAULT_4XX or DEFAULT_5XX, or else AWS's.
   */
  static GatewayResponse choose(RestApi api, Refusal refusal) {
    String fallback = refusal.status() < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    GatewayResponse plain = new GatewayResponse(refusal.type(), null, Map.of(), PLAIN);
    return byType(api, refusal.type(), byType(api, fallback, plain));
  }

  private static GatewayResponse byType(RestApi api, String type, GatewayResponse otherwise) {
    return api.gatewayResponses.values().stream()
        .filter(response -> response.type().equals(type))
        .findFirst()
        .orElse(otherwise);
  }

  ApiResponse render(Refusal refusal, Context context) {
    int code = status == null ? refusal.status() : status;
    Map<String, String> bodies = templates.isEmpty() ? PLAIN : templates;
    String contentType =
        bodies.containsKey("application/json")
            ? "application/json"
            : bodies.keySet().iterator().next();
    Context told = context.with("status", Integer.toString(code)).withError(refusal);
    ApiResponse response =
        ApiResponse.text(code, told.render(bodies.getOrDefault(contentType, "")))
            .with("Content-Type", contentType)
            .with("x-amzn-ErrorType", refusal.errorType());
    for (var parameter : parameters.entrySet()) {
      String name = parameter.getKey().substring(HEADER.length());
      response = response.with(name, told.value(parameter.getValue()));
    }
    return response;
  }
}
