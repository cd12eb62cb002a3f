package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a pool's keys are made, and by whom. */
class SigningKeysTest {
  private static final PoolSettings SETTINGS = PoolSettings.of("readers", Json.object());
  private static final String ID = "us-east-1_library00";

  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch may = new CountDownLatch(1);

  private JWKSet make() {
    made.incrementAndGet();
    try {
      may.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new SharedKeys().get();
  }

  private UserPools pools(Path data) {
    return new UserPools("http://127.0.0.1", data, PasswordHash.OWASP, this::make);
  }

  @Test
  void a_pool_makes_them_before_anybody_asks_and_only_once(@TempDir Path data) {
    UserPool pool = pools(data).create(ID, SETTINGS);

    await().until(() -> made.get() == 1);
    CompletableFuture<String> published = CompletableFuture.supplyAsync(pool.keys()::published);
    CompletableFuture<String> again = CompletableFuture.supplyAsync(pool.keys()::published);
    may.countDown();

    assertThat(published.join()).isEqualTo(again.join()).contains("RS256").doesNotContain("\"d\"");
    assertThat(pool.keys().ofIdTokens().getKeyID())
        .isNotEqualTo(pool.keys().ofAccessTokens().getKeyID());
    assertThat(made).hasValue(1);
  }

  @Test
  void kept_keys_are_not_made_again(@TempDir Path data) {
    may.countDown();
    String before = pools(data).create(ID, SETTINGS).keys().published();

    assertThat(pools(data).get(ID).keys().published()).isEqualTo(before);
    assertThat(made).hasValue(1);
  }

  @Test
  void a_pool_gets_the_keys_that_a_removed_one_has_not_used_and_no_others(@TempDir Path data) {
    may.countDown();
    UserPools pools = pools(data);
    pools.create(ID, SETTINGS);
    pools.remove(ID);
    String first = pools.create(ID, SETTINGS).keys().published();
    assertThat(made).hasValue(1);

    pools.remove(ID);

    pools.create(ID, SETTINGS).keys().published();
    assertThat(made).hasValue(2);
    assertThat(first).contains("RS256");
  }

  @Test
  void a_pool_that_was_stopped_before_it_had_any_makes_them_at_the_next_start(@TempDir Path data) {
    may.countDown();
    pools(data).create(ID, SETTINGS);
    assertThat(data.resolve(ID).resolve("keys.json")).doesNotExist();

    assertThat(pools(data).get(ID).keys().published()).contains("RS256");
    // Those of the first start are made in the background, perhaps after these.
    await().until(() -> made.get() == 2);
  }
}
