package localcloud.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an attacker makes of a valid token and the public keys. */
final class Forgeries {
  private static final RSAKey ATTACKERS = RsaKeys.one();

  private Forgeries() {}

  static Map<String, String> of(String valid, String keySet) throws JOSEException, ParseException {
    SignedJWT token = SignedJWT.parse(valid);
    JWTClaimsSet claims = token.getJWTClaimsSet();
    String keyId = token.getHeader().getKeyID();
    RSAKey published = (RSAKey) JWKSet.parse(keySet).getKeyByKeyId(keyId);
    String[] parts = valid.split("\\.");
    RSAKey own = new RSAKey.Builder(ATTACKERS).keyID(keyId).build();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("no token", "");
    forged.put("blank", " ");
    forged.put("a word", "ada");
    forged.put("three dots", "...");
    forged.put("half", valid.substring(0, valid.length() / 2));
    forged.put("without signature", parts[0] + "." + parts[1] + ".");
    forged.put("other payload", parts[0] + "." + text("{\"sub\":\"eve\"}") + "." + parts[2]);
    forged.put("other signature", parts[0] + "." + parts[1] + "." + text("signature"));
    forged.put("alg none", new PlainJWT(claims).serialize());
    forged.put(
        "alg none, with its key's id",
        text("{\"alg\":\"none\",\"kid\":\"" + keyId + "\"}") + "." + parts[1] + ".");
    forged.put(
        "HS256, keyed by the modulus",
        hmac(claims, keyId, published.toRSAPublicKey().getModulus().toByteArray()));
    forged.put(
        "HS256, keyed by the public key",
        hmac(claims, keyId, published.toRSAPublicKey().getEncoded()));
    forged.put("HS256, keyed by the PEM", hmac(claims, keyId, pem(published)));
    forged.put("own key under the pool's id", signed(claims, own));
    forged.put(
        "own key in the header",
        signed(
            claims,
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).jwk(own.toPublicJWK()).build(),
            own));
    forged.put(
        "RS512",
        signed(claims, new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(keyId).build(), own));
    forged.put("endless", "eyJ" + "A".repeat(7_000) + "." + parts[1] + "." + parts[2]);
    return forged;
  }

  private static String hmac(JWTClaimsSet claims, String keyId, byte[] secret)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static byte[] pem(RSAKey key) throws JOSEException {
    String body = Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
    return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    return signed(
        claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), key);
  }

  private static String signed(JWTClaimsSet claims, JWSHeader header, RSAKey key)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String text(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
