package rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The lines of the files that the rules read, by path. */
final class Sources {
  private Sources() {}

  /** Reads the files that {@code wanted} chooses; skips tracked files that no longer exist. */
  static SortedMap<String, List<String>> read(
      Path root, List<TrackedFile> files, Predicate<TrackedFile> wanted) throws IOException {
    SortedMap<String, List<String>> lines = new TreeMap<>();
    for (TrackedFile file : files) {
      Path onDisk = root.resolve(file.path());
      if (wanted.test(file) && Files.exists(onDisk)) {
        lines.put(file.path(), Files.readAllLines(onDisk));
      }
    }
    return lines;
  }
}
