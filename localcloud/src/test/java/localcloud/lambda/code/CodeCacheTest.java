package localcloud.lambda.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import localcloud.gateway.AwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTest {
  private static final int BLOCK = 1024 * 1024;

  @TempDir private Path temp;

  @Test
  void an_archive_that_unpacks_to_more_than_aws_allows_is_refused_and_leaves_nothing()
      throws IOException {
    Path bomb = zeros(251);
    assertThat(Files.size(bomb)).isLessThan(BLOCK);
    CodeCache cache = new CodeCache(temp.resolve("code"));

    assertThatThrownBy(() -> cache.take(bomb))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("Unzipped size must be smaller than 262144000 bytes");

    assertThat(temp.resolve("code")).isEmptyDirectory();
  }

  private Path zeros(int blocks) throws IOException {
    Path file = temp.resolve("zeros.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < blocks; i++) {
        zip.write(new byte[BLOCK]);
      }
    }
    return file;
  }
}
