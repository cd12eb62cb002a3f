package localcloud.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @Test
  void no_worker_outlives_a_cloud_that_was_killed(@TempDir Path temp) throws IOException {
    Process cloud =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CloudToKill.class.getName(),
                temp.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> workers;
    try (BufferedReader output = cloud.inputReader()) {
      workers =
          output
              .lines()
              .takeWhile(line -> !line.equals("ready"))
              .map(pid -> ProcessHandle.of(Long.parseLong(pid)))
              .flatMap(Optional::stream)
              .toList();
      cloud.destroyForcibly();
    }

    assertThat(workers).hasSize(2);
    await().until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
  }
}
