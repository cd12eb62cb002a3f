package localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone with the local cloud. */
final class TempDirectory implements AutoCloseable {
  private final Path path;

  private TempDirectory(Path path) {
    this.path = path;
  }

  static TempDirectory create() {
    try {
      return new TempDirectory(Files.createTempDirectory("localcloud-"));
    } catch (IOException e) {
      throw new LocalCloudException("No temporary directory can be made", e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(path)) {
      all = paths.toList();
    }
    for (Path file : all.reversed()) {
      Files.deleteIfExists(file);
    }
  }
}
