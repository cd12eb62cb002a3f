package localcloud.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import localcloud.gateway.Json;

/**
 * A refresh token: whose it is, and 256 random bits. It begins like AWS's, which are encrypted
 * JWTs, so whoever hides tokens in a text hides it, too.
 */
record RefreshToken(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LONGEST = 1_000;

  static RefreshToken issued(User user) {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    byte[] head = Json.bytes(Json.object().put("sub", user.sub()));
    return new RefreshToken(encoder.encodeToString(head) + "." + encoder.encodeToString(secret));
  }

  String hash() {
    return PoolIds.hash(text);
  }

  /** The {@code sub} of its user; empty if it is no such token. */
  Optional<String> sub() {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] head = Base64.getUrlDecoder().decode(text.substring(0, dot));
      String json = new String(head, StandardCharsets.UTF_8);
      return Optional.of(Json.MAPPER.readTree(json).path("sub").asText());
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
