package localcloud.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import localcloud.disk.KeptFileException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The two RSA keys of a pool, one for ID tokens and one for access tokens, as on AWS. They are made
 * when they are first needed, so that a deployment does not wait for them.
 */
final class SigningKeys {
  private static final String FILE = "keys.json";
  private static final int BITS = 2048;

  private final PoolFolder folder;
  private @Nullable JWKSet keys;

  SigningKeys(PoolFolder folder) {
    this.folder = folder;
  }

  RSAKey ofIdTokens() {
    return (RSAKey) set().getKeys().getFirst();
  }

  RSAKey ofAccessTokens() {
    return (RSAKey) set().getKeys().getLast();
  }

  /** The public halves, as {@code jwks.json} shows them. */
  String published() {
    return set().toPublicJWKSet().toString(true);
  }

  private synchronized JWKSet set() {
    if (keys == null) {
      JWKSet made = folder.read(FILE).map(kept -> read(kept.toString())).orElseGet(this::made);
      keys = made;
      return made;
    }
    return keys;
  }

  private JWKSet made() {
    List<JWK> made = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        made.add(
            new RSAKeyGenerator(BITS)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate());
      }
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
    JWKSet set = new JWKSet(made);
    folder.write(FILE, Json.read(set.toString(false)));
    return set;
  }

  private JWKSet read(String kept) {
    try {
      return JWKSet.parse(kept);
    } catch (ParseException e) {
      throw new KeptFileException(
          FILE
              + " of a user pool in "
              + folder.folder()
              + " is damaged. Put back a copy of it, or move it away: then everybody signs in"
              + " again.",
          e);
    }
  }
}
