package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void a_folder_that_serves_something_else_keeps_its_permissions() throws IOException {
    Path shared = open("shared");
    Files.createFile(shared.resolve("somebody's"));

    DataDirectory.take(shared).close();

    assertThat(permissions(shared)).isEqualTo(OPEN);
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
