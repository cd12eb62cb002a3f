package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.CloudCommand;

/** A local cloud in a process of its own, whose output goes into a file. */
record CloudProcess(Process process, Path log, int port) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ENDPOINT =
      Pattern.compile("AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:(\\d+)");

  static CloudProcess start(Path log) throws IOException {
    Process process =
        new ProcessBuilder(CloudCommand.of())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || Files.readString(log).contains("Ready."));
    Matcher endpoint = ENDPOINT.matcher(Files.readString(log));
    assertThat(endpoint.find()).as("the output of the cloud: %s", Files.readString(log)).isTrue();
    return new CloudProcess(process, log, Integer.parseInt(endpoint.group(1)));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
