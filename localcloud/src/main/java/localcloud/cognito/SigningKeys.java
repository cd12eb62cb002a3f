package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The two RSA keys of a pool, one for ID tokens and one for access tokens, as on AWS. A new pool
 * makes them in the background, so that neither its deployment nor its first token waits for them.
 */
final class SigningKeys {
  private static final String FILE = "keys.json";
  private static final int KEYS = 2;

  private final PoolFolder folder;
  private final KeyMaker maker;
  private @Nullable CompletableFuture<JWKSet> making;
  private @Nullable JWKSet keys;

  SigningKeys(PoolFolder folder, KeyMaker maker) {
    this.folder = folder;
    this.maker = maker;
  }

  /** Begins to make them, unless they are kept. */
  synchronized void prepare() {
    if (folder.read(FILE, SigningKeys::checked).isEmpty()) {
      making = maker.begin();
    }
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
    JWKSet set = keys;
    if (set == null) {
      set = folder.read(FILE, SigningKeys::parsed).orElseGet(this::made);
      keys = set;
    }
    return set;
  }

  private JWKSet made() {
    CompletableFuture<JWKSet> begun = making;
    JWKSet made = (begun == null ? maker.begin() : begun).join();
    folder.write(FILE, Json.read(made.toString(false)));
    return made;
  }

  /** When the pool is removed, another one can have keys that were never used. */
  synchronized void giveBack() {
    CompletableFuture<JWKSet> begun = making;
    if (begun != null && keys == null) {
      maker.giveBack(begun);
      making = null;
    }
  }

  /** At a cloud's start, when Nimbus need not be loaded. */
  private static JsonNode checked(JsonNode kept) {
    if (kept.path("keys").size() != KEYS) {
      throw new IllegalArgumentException("not two keys");
    }
    return kept;
  }

  private static JWKSet parsed(JsonNode kept) {
    try {
      return JWKSet.parse(checked(kept).toString());
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
