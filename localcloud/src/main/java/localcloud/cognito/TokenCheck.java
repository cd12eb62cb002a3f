package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Whether a pool has signed a token. The algorithm is RS256 whatever the token says of itself, and
 * the key is one of the pool's. A token has one spelling: base64url without padding (RFC 7515,
 * section 2).
 */
final class TokenCheck {
  private static final int LONGEST = 16_000;
  private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private TokenCheck() {}

  /** The claims of a token that the pool has signed, however old it is; empty for any other. */
  static Optional<JsonNode> claims(UserPool pool, String token) {
    if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    String[] parts = token.split("\\.");
    try {
      JsonNode header = json(parts[0]);
      Optional<RSAKey> key =
          Stream.of(pool.keys().ofIdTokens(), pool.keys().ofAccessTokens())
              .filter(own -> own.getKeyID().equals(header.path("kid").textValue()))
              .findFirst();
      boolean ours =
          key.isPresent()
              && header.path("alg").asText().equals(JWSAlgorithm.RS256.getName())
              && isSigned(parts, key.get());
      return ours
          ? Optional.of(json(parts[1])).filter(claims -> isOf(pool, claims))
          : Optional.empty();
    } catch (AwsException | IllegalArgumentException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static boolean isSigned(String[] parts, RSAKey key) throws JOSEException {
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return new RSASSAVerifier(key.toPublicJWK())
        .verify(new JWSHeader(JWSAlgorithm.RS256), signed, Base64URL.encode(decoded(parts[2])));
  }

  private static boolean isOf(UserPool pool, JsonNode claims) {
    return claims.path("iss").asText().endsWith("/" + pool.id());
  }

  private static JsonNode json(String part) {
    return Json.read(new String(decoded(part), StandardCharsets.UTF_8));
  }

  /**
   * The bytes of a part.
   *
   * @throws IllegalArgumentException if other characters would stand for the same bytes
   */
  private static byte[] decoded(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
      throw new IllegalArgumentException("not the spelling of RFC 7515");
    }
    return bytes;
  }
}
