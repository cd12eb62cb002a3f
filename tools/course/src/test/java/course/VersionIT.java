package course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  @Test
  void the_launcher_says_the_version_that_the_root_pom_has() throws IOException {
    String version =
        Files.readString(ROOT.resolve("pom.xml")).split("<revision>|</revision>", 3)[1];

    assertThat(said("--version")).isEqualTo(version);
  }

  private static String said(String word) throws IOException {
    Path jar = ROOT.resolve("tools/course/target/course.jar");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                word)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
