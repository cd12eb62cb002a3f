package localcloud.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the keys of pools in the background, and gives those that no pool has used to the next. */
final class KeyMaker {
  private final Supplier<JWKSet> maker;
  private @Nullable CompletableFuture<JWKSet> spare;

  KeyMaker(Supplier<JWKSet> maker) {
    this.maker = maker;
  }

  synchronized CompletableFuture<JWKSet> begin() {
    CompletableFuture<JWKSet> unused = spare;
    spare = null;
    return unused == null
        ? CompletableFuture.supplyAsync(
            maker, task -> Thread.ofPlatform().daemon().name("user-pool-keys").start(task))
        : unused;
  }

  /** Takes keys back that have signed nothing and that nobody has seen. */
  synchronized void giveBack(CompletableFuture<JWKSet> unused) {
    spare = unused;
  }
}
