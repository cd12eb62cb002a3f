package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.gateway.Json;

/**
 * Whether a pool has signed a token. The algorithm is RS256 whatever the token says of itself, and
 * the key is one of the pool's.
 */
final class TokenCheck {
  private static final int LONGEST = 16_000;

  private TokenCheck() {}

  /** The claims of a token that the pool has signed, however old it is; empty for any other. */
  static Optional<JsonNode> claims(UserPool pool, String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
        return Optional.empty();
      }
      String key = jwt.getHeader().getKeyID();
      for (RSAKey own :
          Stream.of(pool.keys().ofIdTokens(), pool.keys().ofAccessTokens()).toList()) {
        if (own.getKeyID().equals(key) && jwt.verify(new RSASSAVerifier(own.toPublicJWK()))) {
          JsonNode claims = Json.read(jwt.getPayload().toString());
          boolean ofPool = claims.path("iss").asText().endsWith("/" + pool.id());
          return ofPool ? Optional.of(claims) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
