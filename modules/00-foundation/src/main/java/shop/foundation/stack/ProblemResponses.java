package shop.foundation.stack;

import java.util.Map;
import java.util.TreeMap;
import shop.foundation.Json;
import shop.foundation.Problem;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;

/**
 * API Gateway's own error responses, as problem documents (API Gateway Developer Guide, "Gateway
 * responses for REST APIs").
 */
final class ProblemResponses {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "'application/problem+json'",
          "X-Correlation-Id", "context.requestId");

  private ProblemResponses() {}

  /**
   * The gateway could say what it found ($context.error.validationErrorString), but that text
   * repeats the offending value, which may be a card number (docs/decisions/0013).
   */
  static void addTo(RestApi api) {
    var invalid =
        Problem.malformed(
            "The request does not match the route's model: a field is missing, unknown, or of the"
                + " wrong type or format.");
    add(api, "BadBody", ResponseType.BAD_REQUEST_BODY, invalid);
    add(api, "BadParameters", ResponseType.BAD_REQUEST_PARAMETERS, invalid);
    add(
        api,
        "UnknownRoute",
        ResponseType.MISSING_AUTHENTICATION_TOKEN,
        Problem.notFound("There is no such resource.", "See the API's list of resources."));
    add(api, "NotSignedIn", ResponseType.UNAUTHORIZED, Problem.notSignedIn());
    add(
        api,
        "NotAllowed",
        ResponseType.ACCESS_DENIED,
        Problem.notAllowed("No policy allows the caller to use this route."));
    add(
        api,
        "BadSignature",
        ResponseType.INVALID_SIGNATURE,
        Problem.notAllowed("The request does not have the signature that this route asks for."));
    add(
        api,
        "TooLarge",
        ResponseType.REQUEST_TOO_LARGE,
        Problem.tooLarge("The request is larger than 10 MB."));
    add(
        api,
        "UnsupportedMediaType",
        ResponseType.UNSUPPORTED_MEDIA_TYPE,
        Problem.unsupportedMediaType("something else"));
    add(
        api,
        "Throttled",
        ResponseType.THROTTLED,
        Problem.of(429, "Too many requests", "The API is busy.", "Wait a second and try again."));
    addDefault(
        api,
        "ClientError",
        ResponseType.DEFAULT_4_XX,
        Problem.of(
            400, "Request refused", "The API does not accept this.", "See the API's resources."));
    addDefault(api, "ServerError", ResponseType.DEFAULT_5_XX, Problem.unexpected());
  }

  private static void add(RestApi api, String id, ResponseType type, Problem problem) {
    api.addGatewayResponse(
        id, options(api, type, Json.write(problem)).statusCode("" + problem.status()).build());
  }

  /** One body for several statuses: it leaves out the status, which the response has anyway. */
  private static void addDefault(RestApi api, String id, ResponseType type, Problem problem) {
    var body = new Untold(problem.type(), problem.title(), problem.detail(), problem.remedy());
    api.addGatewayResponse(id, options(api, type, Json.write(body)).build());
  }

  private static GatewayResponseOptions.Builder options(
      RestApi api, ResponseType type, String body) {
    // Sorted, so that the same headers give the same template.
    var headers = new TreeMap<>(HEADERS);
    headers.putAll(ShopStack.around(api).stage().web().errorHeaders());
    return GatewayResponseOptions.builder()
        .type(type)
        .responseHeaders(headers)
        .templates(Map.of("application/json", body));
  }

  private record Untold(String type, String title, String detail, String remedy) {}
}
