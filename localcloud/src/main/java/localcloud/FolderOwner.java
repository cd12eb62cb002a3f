package localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a data directory from a folder that serves something else, and touches neither. */
final class FolderOwner {
  private static final Set<String> OWN =
      Set.of(
          "lock",
          "version",
          "deployed.json",
          "protected.json",
          "assets",
          "dynamodb.sqlite",
          "dynamodb.sqlite-shm",
          "dynamodb.sqlite-wal",
          "dynamodb.sqlite-journal",
          "dynamodb.sqlite.pid",
          "dynamodb.streams.json",
          "sqs",
          "archives",
          "s3",
          "streams.json",
          "mappings.json",
          "invocations.journal",
          "parameters.json",
          "clock.json",
          "cognito");

  /** What systems put into folders by themselves. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "lost+found");

  private FolderOwner() {}

  /**
   * Passes a new or empty folder, one that a local cloud has marked as its own, and one in which an
   * earlier version has left its files and nobody anything else.
   *
   * @throws LocalCloudException about any other
   */
  static void check(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new LocalCloudException(
          folder + " is not a folder. Choose another --data: a new folder, or an empty one.");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
      boolean marked = names.contains("lock") && names.contains("version");
      List<String> others = names.stream().filter(FolderOwner::isForeign).toList();
      if (!marked && !others.isEmpty()) {
        throw foreign(folder, others.getFirst());
      }
    }
  }

  private static boolean isForeign(String name) {
    // A process may have been killed while it replaced a file.
    String own = name.endsWith(".next") ? name.substring(0, name.length() - 5) : name;
    return !OWN.contains(own) && !OF_THE_SYSTEM.contains(name);
  }

  private static LocalCloudException foreign(Path folder, String file) {
    return new LocalCloudException(
        String.format(
            Locale.ROOT,
            "%s is not a data folder of the local cloud: it has %s in it. Nothing has been changed."
                + " Choose another --data: a new folder, or an empty one.",
            folder,
            file));
  }
}
