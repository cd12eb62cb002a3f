package localcloud;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the folder with {@code node_modules}: the one the build names, or one above the working
 * directory.
 */
final class RepositoryRoot {
  private RepositoryRoot() {}

  static Path find() {
    String told = System.getProperty("repository.root");
    if (told != null) {
      return Path.of(told);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("node_modules/@dynoxide"))) {
        return folder;
      }
    }
    return here;
  }
}
