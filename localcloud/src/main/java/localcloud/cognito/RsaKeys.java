package localcloud.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.UUID;

/** Makes RSA keys. Without C2, which has the JVM's fast arithmetic, each takes about a second. */
final class RsaKeys {
  static final int BITS = 2048;

  private RsaKeys() {}

  /** One for ID tokens and one for access tokens. */
  static JWKSet two() {
    return new JWKSet(List.of(one(), one()));
  }

  static RSAKey one() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }
}
