package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import localcloud.apigateway.RestApi.Method;
import localcloud.apigateway.RestApi.Stage;

/**
 * Lets a request pass if its method asks for no token, or if it has the right one: of the
 * authorizer's user pool, not expired, and an access token with one of the method's scopes, or,
 * where the method names no scope, an ID token. It cannot know whether a token was revoked.
 *
 * <p>Source: "Control access to REST APIs using Amazon Cognito user pools as an authorizer", API
 * Gateway Developer Guide.
 */
final class Authorization {
  private static final String BEARER = "Bearer ";

  private final VerifiedTokens tokens;
  private final Clock clock;

  Authorization(UserPoolTokens tokens, Clock clock) {
    this.tokens = new VerifiedTokens(tokens, clock);
    this.clock = clock;
  }

  /**
   * The request, with the claims of its token if the method asks for one.
   *
   * @throws Refusal 401
   */
  ApiRequest admit(RestApi api, Stage stage, Route route, ApiRequest request) {
    Method method = route.method();
    if (method.authorizerId() == null) {
      return request;
    }
    Authorizer authorizer = api.authorizers.get(method.authorizerId());
    if (authorizer == null) {
      throw new Refusal(
          "AUTHORIZER_CONFIGURATION_ERROR",
          500,
          "Internal server error",
          "The method's authorizer does not exist in stage " + stage.name());
    }
    String header = request.header(authorizer.header());
    if (header == null || header.isBlank()) {
      throw Refusal.unauthorized();
    }
    String token =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? header.substring(BEARER.length()).strip()
            : header.strip();
    JsonNode claims = firstOf(authorizer, token).orElseThrow(Refusal::unauthorized);
    if (claims.path("exp").asLong() <= clock.instant().getEpochSecond()) {
      throw Refusal.expired();
    }
    if (!serves(claims, method.scopes()) || !isMeant(claims, authorizer)) {
      throw Refusal.unauthorized();
    }
    return request.by(claims);
  }

  private Optional<JsonNode> firstOf(Authorizer authorizer, String token) {
    return authorizer.poolArns().stream()
        .flatMap(pool -> tokens.claims(pool, token, authorizer.results()).stream())
        .findFirst();
  }

  private static boolean serves(JsonNode claims, List<String> scopes) {
    String use = claims.path("token_use").asText();
    if (scopes.isEmpty()) {
      return use.equals("id");
    }
    List<String> granted = List.of(claims.path("scope").asText().split(" "));
    return use.equals("access") && scopes.stream().anyMatch(granted::contains);
  }

  private static boolean isMeant(JsonNode claims, Authorizer authorizer) {
    return authorizer.audience() == null
        || authorizer.audience().matcher(claims.path("aud").asText()).matches();
  }
}
