package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
class OwnerOnlyTest {
  private static final String OPEN = "rwxr-xr-x";
  private static final String CLOSED = "rwx------";

  @TempDir private Path temp;

  @Test
  void a_data_folder_and_its_new_parents_are_closed_to_others() throws IOException {
    Path data = temp.resolve("new/data");

    DataDirectory.take(data).close();

    assertThat(permissions(data)).isEqualTo(CLOSED);
    assertThat(permissions(data.getParent())).isEqualTo(CLOSED);
  }

  @Test
  void an_empty_folder_and_one_from_an_earlier_version_are_closed() throws IOException {
    Path empty = open("empty");
    Path earlier = open("earlier");
    Files.createFile(earlier.resolve("lock"));
    Files.createFile(earlier.resolve("deployed.json"));

    DataDirectory.take(empty).close();
    DataDirectory.take(earlier).close();

    assertThat(permissions(empty)).isEqualTo(CLOSED);
    assertThat(permissions(earlier)).isEqualTo(CLOSED);
  }

  @Test
  void a_folder_that_serves_something_else_is_refused_untouched_however_often() throws IOException {
    for (String others : List.of("notes.txt", "lock/notes.txt", "lock", "version", "s3/notes")) {
      Path shared = open("shared-" + others.replace('/', '-'));
      Files.createDirectories(shared.resolve(others).getParent());
      Files.writeString(shared.resolve(others), "1.2.3");
      Files.writeString(shared.resolve("somebody's"), "text");
      Map<Path, FileTime> before = state(shared);

      for (int time = 1; time <= 2; time++) {
        assertThatThrownBy(() -> DataDirectory.take(shared))
            .isInstanceOf(LocalCloudException.class)
            .hasMessageContaining("" + shared)
            .hasMessageContaining("another --data");
        assertThat(permissions(shared)).isEqualTo(OPEN);
        assertThat(state(shared)).isEqualTo(before);
      }
    }
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "text");

    assertThatThrownBy(() -> DataDirectory.take(file))
        .isInstanceOf(LocalCloudException.class)
        .hasMessageContaining(file + " is not a folder");
    assertThat(file).hasContent("text");
  }

  /** Such as a folder that macOS's Finder has looked at. */
  @Test
  void a_data_folder_into_which_others_have_put_files_is_still_one() throws IOException {
    Path data = open("data");
    DataDirectory.take(data).close();
    Files.writeString(data.resolve(".DS_Store"), "text");

    DataDirectory.take(data).close();

    assertThat(data.resolve(".DS_Store")).hasContent("text");
  }

  @Test
  void what_a_system_puts_into_an_empty_folder_does_not_make_it_somebodys() throws IOException {
    for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "lost+found")) {
      Path empty = open("with-" + name);
      Files.writeString(empty.resolve(name), "text");

      DataDirectory.take(empty).close();

      assertThat(empty.resolve(name)).hasContent("text");
    }
  }

  private static Map<Path, FileTime> state(Path folder) throws IOException {
    Map<Path, FileTime> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        state.put(file, Files.getLastModifiedTime(file));
      }
    }
    return state;
  }

  @Test
  void a_temporary_folder_is_closed() throws IOException {
    try (TempDirectory made = TempDirectory.create()) {
      assertThat(permissions(made.path())).isEqualTo(CLOSED);
    }
  }

  private Path open(String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OPEN));
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
