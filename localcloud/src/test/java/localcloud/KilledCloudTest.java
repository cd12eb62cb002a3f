package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A local cloud in a separate process that is killed. */
class KilledCloudTest {
  private Process cloud;
  private List<ProcessHandle> engines;

  @BeforeEach
  void start() throws IOException {
    cloud =
        new ProcessBuilder(CloudCommand.of())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = cloud.inputReader();
    assertThat(output.lines().filter(line -> line.startsWith("Ready")).findFirst()).isPresent();
    engines = cloud.descendants().toList();
    assertThat(engines).isNotEmpty();
    assertThat(temporaryFiles()).isNotEmpty();
    cloud.destroyForcibly().onExit().join();
  }

  @AfterEach
  void endEngines() {
    engines.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void leaves_nothing_when_its_leftovers_are_removed() throws IOException {
    LocalCloud.removeLeftovers();

    assertNothingIsLeft();
  }

  @Test
  void leaves_nothing_when_the_next_one_has_started() throws IOException {
    LocalCloud.start(Options.forTests()).close();

    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() throws IOException {
    await().until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporaryFiles()).isEmpty();
  }

  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      String name = "localcloud-" + cloud.pid() + "-";
      return files.filter(file -> file.getFileName().toString().startsWith(name)).toList();
    }
  }
}
