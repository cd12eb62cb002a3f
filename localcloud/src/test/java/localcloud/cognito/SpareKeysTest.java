package localcloud.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpareKeysTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("keys.json");
  }

  private SpareKeys spare() {
    return new SpareKeys(file());
  }

  private void leave(String content) throws IOException {
    Files.writeString(file(), content);
  }

  private static String usable() {
    return new SharedKeys().get().toString(false);
  }

  @Test
  void keys_that_were_prepared_sign_and_are_taken_once() {
    spare().prepare();

    Optional<JWKSet> taken = spare().take();

    assertThat(taken.orElseThrow().getKeys()).hasSize(2).allMatch(JWK::isPrivate);
    assertThat(spare().take()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_there_is_not_made_again() throws IOException {
    leave(usable());

    spare().prepare();

    assertThat(file()).hasContent(usable());
  }

  @Test
  void of_many_that_come_at_once_one_gets_them() throws Exception {
    leave(usable());
    List<Callable<Optional<JWKSet>>> takers = Collections.nCopies(20, spare()::take);

    List<Optional<JWKSet>> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<JWKSet>> one : threads.invokeAll(takers)) {
        taken.add(one.get());
      }
    }

    assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"keys\":[]}", "[]", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
  void what_is_damaged_is_none_and_goes_away(String content) throws IOException {
    leave(content);

    assertThat(spare().take()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void public_halves_are_none() throws IOException {
    leave(new SharedKeys().get().toPublicJWKSet().toString(true));

    assertThat(spare().take()).isEmpty();
  }
}
