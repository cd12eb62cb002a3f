package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;

/**
 * Who calls with an access token: for the calls by which users look after themselves. Unlike API
 * Gateway, the service knows which tokens were revoked.
 */
record SignedIn(UserPools pools, Clock clock) {

  /** A user, with the sign-in that the token comes from. */
  record Caller(UserPool pool, User user, String session) {}

  Caller of(JsonNode input) {
    String token = input.path("AccessToken").asText();
    for (UserPool pool : pools.all()) {
      Optional<JsonNode> claims = TokenCheck.claims(pool, token);
      if (claims.isPresent()) {
        return of(pool, claims.get());
      }
    }
    throw Errors.notAuthorized("Invalid Access Token");
  }

  private Caller of(UserPool pool, JsonNode claims) {
    if (!claims.path("token_use").asText().equals("access")) {
      throw Errors.notAuthorized("Invalid Access Token");
    }
    if (claims.path("exp").asLong() <= clock.instant().getEpochSecond()) {
      throw Errors.notAuthorized("Access Token has expired");
    }
    User user = pool.users().ofSub(claims.path("sub").asText()).orElseThrow(Errors::noSuchUser);
    String session = claims.path("origin_jti").asText();
    return new Caller(pool, still(user, session), session);
  }

  /** The user, if the sign-in still holds. */
  User still(User user, String session) {
    if (user.sessions().stream().noneMatch(one -> one.id().equals(session))) {
      throw Errors.notAuthorized("Access Token has been revoked");
    }
    return user.requireEnabled();
  }
}
