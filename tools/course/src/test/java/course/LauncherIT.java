package course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  /** The shell makes the folder's name: this JVM may have no charset for it. */
  private static final String ELSEWHERE =
      """
      folder=$1/$(printf 'K\\303\\274rs mit Leer & (1)\\047s')
      mkdir "$folder" && ln -s "$2/tools" "$folder/tools" && cp "$2/course" "$folder"
      env $3 "$folder/course" --version
      rm -r "$folder"
      """;

  @TempDir Path folder;

  @Test
  void the_version_is_the_one_of_the_root_pom() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = ROOT.resolve("tools/course/target/course.jar").toString();

    assertThat(said(java, "-jar", jar, "--version")).isEqualTo(version());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is another one there")
  void a_clone_at_any_path_runs_without_a_utf_8_locale() throws IOException {
    for (String locale : List.of("LC_ALL=C", "-u LC_ALL LANG=C", "-u LC_ALL LANG=xx_YY.UTF-8")) {
      assertThat(said("bash", "-c", ELSEWHERE, "bash", folder.toString(), ROOT.toString(), locale))
          .isEqualTo(version());
    }
  }

  private static String version() throws IOException {
    return Files.readString(ROOT.resolve("pom.xml")).split("<revision>|</revision>", 3)[1];
  }

  private static String said(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
