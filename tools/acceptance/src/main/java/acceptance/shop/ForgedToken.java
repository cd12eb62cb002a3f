package acceptance.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody without the pool's private key can make of a good token. */
public record ForgedToken(String header, String claims, String signature) {

  public static ForgedToken of(String token) {
    String[] parts = token.split("\\.");
    return new ForgedToken(parts[0], parts[1], parts[2]);
  }

  /** With the signature of another token. */
  public String signedAs(String other) {
    return header + "." + claims + "." + of(other).signature();
  }

  /** It says of itself that it needs no signature. */
  public String withoutAlgorithm() {
    return text("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".";
  }

  /** Signed with the public key, which everybody has, as if it were a secret. */
  public String signedWithThePublicKey() throws GeneralSecurityException {
    String key = read(header).path("kid").asText();
    String content = text("{\"alg\":\"HS256\",\"kid\":\"" + key + "\"}") + "." + claims;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey(key), "HmacSHA256"));
    return content + "." + text(mac.doFinal(content.getBytes(UTF_8)));
  }

  private byte[] publicKey(String id) throws GeneralSecurityException {
    URI keys = URI.create(read(claims).path("iss").asText() + "/.well-known/jwks.json");
    for (JsonNode key : Http.send("GET", keys, null, Map.of()).json().path("keys")) {
      if (key.path("kid").asText().equals(id)) {
        RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        return KeyFactory.getInstance("RSA").generatePublic(numbers).getEncoded();
      }
    }
    throw new IllegalStateException("The pool publishes no key " + id);
  }

  private static JsonNode read(String part) {
    return ExactJson.read(new String(Base64.getUrlDecoder().decode(part), UTF_8));
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }

  private static String text(String json) {
    return text(json.getBytes(UTF_8));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
