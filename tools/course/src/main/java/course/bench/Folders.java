package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

final class Folders {
  private Folders() {}

  /** Creates the folder, or empties it. */
  static void empty(Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
  }

  static void delete(Path folder) throws IOException {
    for (Path path : Files.exists(folder) ? inside(folder) : List.<Path>of()) {
      Files.delete(path);
    }
  }

  /** Makes one folder a copy of another. */
  static void copy(Path from, Path to) throws IOException {
    delete(to);
    for (Path path : inside(from).reversed()) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }

  /** Copies what the reference's build has put next to the classes. */
  static void copyResources(Path from, Path to) throws IOException {
    for (Path path : files(from)) {
      if (!path.toString().endsWith(".class")) {
        Path copy = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  /** All files of a folder and of those below it. */
  static List<Path> files(Path folder) throws IOException {
    return inside(folder).stream().filter(Files::isRegularFile).toList();
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
