package localcloud.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import localcloud.lambda.TestCloud;
import localcloud.lambda.function.FunctionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

  @Test
  void a_process_that_has_ended_does_not_wait_for_the_next_event(@TempDir Path temp)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process ending = new ProcessBuilder(java.toString(), "-version").start();
    Path home = Files.createDirectory(temp.resolve("home"));
    FunctionSettings function = function(temp);
    PlatformLines lines = new PlatformLines(function, Instant::now, line -> {});

    Worker worker = new Worker(function, ending, home, lines, () -> {});

    assertThat(CompletableFuture.supplyAsync(worker::next))
        .succeedsWithin(Duration.ofSeconds(30))
        .isNull();
  }

  private static FunctionSettings function(Path code) {
    return new FunctionSettings(
        "probe",
        "Probe",
        TestCloud.ROLE,
        code,
        128,
        Duration.ofSeconds(3),
        Map.of(),
        "/aws/lambda/probe",
        false,
        null,
        null,
        "",
        "x86_64",
        "PassThrough",
        Map.of());
  }
}
