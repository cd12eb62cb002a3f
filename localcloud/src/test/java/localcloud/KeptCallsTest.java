package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random calls to the services that keep what they acknowledge. Now and then the cloud is killed:
 * the next one starts with a copy of its files, taken while it runs, and has to have all that was
 * answered with success, and nothing else. {@code -Dseed=N} chooses other calls, {@code -Dlives=N}
 * makes more of them.
 */
class KeptCallsTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final int LIVES = Integer.getInteger("lives", 4);
  private static final int CALLS = 120;

  @TempDir private Path folders;

  @Test
  void the_next_cloud_has_exactly_what_was_acknowledged() throws IOException {
    RandomCalls random = new RandomCalls(new Random(SEED));
    Path folder = folders.resolve("life-0");
    LocalCloud cloud = start(folder);
    RandomCalls.prepare(new GatewayCalls(cloud));
    for (int life = 1; life <= LIVES; life++) {
      GatewayCalls calls = new GatewayCalls(cloud);
      for (int i = 0; i < CALLS; i++) {
        random.make(calls);
      }
      Path killed = folders.resolve("life-" + life);
      copy(folder, killed);
      cloud.close();
      cloud = start(killed);
      folder = killed;
      random.history.add("-- killed");
      assertThat(FoundInCloud.found(new GatewayCalls(cloud)))
          .as(() -> "-Dseed=" + SEED + " after\n" + String.join("\n", random.history))
          .isEqualTo(random.model);
    }
    cloud.close();
  }

  private static LocalCloud start(Path data) {
    return LocalCloud.start(new Options(0, Optional.of(data), RepositoryRoot.find(), false));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
