package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path data;

  /** As two clones of the repository would do. */
  @Test
  void two_processes_cannot_use_it_at_the_same_time() throws IOException {
    Process first = cloud();
    try {
      assertThat(first.inputReader().lines().anyMatch("Ready."::equals)).isTrue();

      Process second = cloud();
      List<String> said = second.inputReader().lines().toList();

      assertThat(said)
          .containsExactly(
              "Another local cloud uses " + data + ". Stop it, or choose another --data.");
      assertThat(second.onExit().join().exitValue()).isEqualTo(1);
    } finally {
      first.destroy();
      first.onExit().join();
    }
    try (DataDirectory free = DataDirectory.take(data)) {
      assertThat(free).isNotNull();
    }
  }

  private Process cloud() throws IOException {
    return new ProcessBuilder(CloudCommand.of("--data", data.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void a_folder_of_an_earlier_version_is_brought_over() throws IOException {
    for (String version : List.of("none", "2")) {
      Files.deleteIfExists(data.resolve("version"));
      if (!version.equals("none")) {
        Files.writeString(data.resolve("version"), version + "\n");
      }
      Files.writeString(data.resolve("parameters.json"), "[]");

      DataDirectory.take(data).close();

      assertThat(data.resolve("version")).hasContent("" + DataDirectory.VERSION);
    }
  }

  @Test
  void a_folder_of_this_version_is_taken_again() throws IOException {

    DataDirectory.take(data).close();
    DataDirectory.take(data).close();

    assertThat(data.resolve("version")).hasContent("" + DataDirectory.VERSION);
  }

  @Test
  void a_folder_of_another_version_is_refused_with_the_way_out() throws IOException {
    for (String other : List.of("4", "1", "two", "")) {
      Files.writeString(data.resolve("version"), other + "\n");

      assertThatThrownBy(() -> DataDirectory.take(data))
          .isInstanceOf(LocalCloudException.class)
          .hasMessageContaining("written by another version")
          .hasMessageContaining("or choose another --data");
      assertThat(Files.readString(data.resolve("version"))).isEqualTo(other + "\n");
    }
  }

  @Test
  void a_damaged_file_is_named_and_kept() throws IOException {
    for (String name : List.of("deployed.json", "streams.json", "parameters.json", "clock.json")) {
      Path file = Files.writeString(data.resolve(name), "{\"torn\":");

      assertThatThrownBy(() -> LocalCloud.start(Options.forTests().withData(data)))
          .hasMessageContaining(file.toString())
          .hasMessageContaining("Nothing has been changed");
      assertThat(file).hasContent("{\"torn\":");
      Files.delete(file);
    }
  }
}
