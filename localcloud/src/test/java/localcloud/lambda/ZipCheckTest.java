package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import localcloud.gateway.AwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipCheckTest {
  @TempDir private Path folder;

  @Test
  void an_archive_that_is_cut_off_anywhere_is_refused() throws IOException {
    byte[] whole = zip("a.txt");
    for (int length = 0; length < whole.length; length++) {
      Path file = written(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ZipCheck.checked(file))
          .isInstanceOf(AwsException.class)
          .hasMessageStartingWith("Could not unzip uploaded file.");
      assertThat(file).doesNotExist();
    }
    assertThat(ZipCheck.checked(written(whole))).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "exports.handler = () => 1", "PK", "{}"})
  void what_is_no_archive_is_refused(String content) throws IOException {
    Path file = written(content.getBytes(UTF_8));

    assertThatThrownBy(() -> ZipCheck.checked(file))
        .isInstanceOf(AwsException.class)
        .hasMessageStartingWith("Could not unzip uploaded file.");
  }

  @Test
  void an_archive_without_anything_in_it_is_refused() throws IOException {
    Path file = written(zip());

    assertThatThrownBy(() -> ZipCheck.checked(file))
        .hasMessage("Uploaded file must be a non-empty zip");
  }

  private Path written(byte[] content) throws IOException {
    return Files.write(folder.resolve("code.zip"), content);
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
