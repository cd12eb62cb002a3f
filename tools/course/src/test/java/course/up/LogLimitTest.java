package course.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLimitTest {
  @TempDir private Path temp;

  @Test
  void a_log_that_grows_too_long_begins_again_and_goes_on() throws IOException {
    Path log = temp.resolve("up.log");
    LogLimit limit = new LogLimit(log, 10);
    try (OutputStream process =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      write(process, "short");
      limit.look();
      assertThat(log).hasContent("short");

      write(process, " and now too long");
      limit.look();
      write(process, "next");
    }

    assertThat(log).hasContent("next");
    assertThat(temp.resolve("up.log.1")).hasContent("short and now too long");
  }

  private static void write(OutputStream process, String text) throws IOException {
    process.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
