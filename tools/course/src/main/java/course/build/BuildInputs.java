package course.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything from which the program and the shop are built, as currently on disk. */
final class BuildInputs {
  static final List<String> ROOTS =
      List.of(
          "pom.xml",
          "package.json",
          "package-lock.json",
          "modules",
          "localcloud",
          "tools",
          "contracts",
          "docs",
          "features");
  // Tests are not part of what runs, and a test writes the pacts.
  static final Set<String> SKIPPED = Set.of("target", "node_modules", "cdk.out", "test", "pacts");

  private final SortedMap<String, BasicFileAttributes> files = new TreeMap<>();

  private final Path root;

  private BuildInputs(Path root) {
    this.root = root;
  }

  static BuildInputs below(Path clone) throws IOException {
    Path root = clone.toRealPath();
    BuildInputs sources = new BuildInputs(root);
    for (String name : ROOTS) {
      Path start = root.resolve(name);
      if (Files.exists(start)) {
        Files.walkFileTree(start, sources.new Collector());
      }
    }
    return sources;
  }

  /**
   * A value that stays the same while no file is added, removed or changed, by time and size for
   * speed, and while the clone is not moved: what is built knows its path.
   */
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((root.toString() + '\n').getBytes(StandardCharsets.UTF_8));
      files.forEach(
          (path, is) ->
              digest.update(
                  (path + '|' + is.lastModifiedTime().toMillis() + '|' + is.size() + '\n')
                      .getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  boolean changedSince(FileTime moment) {
    return files.values().stream().anyMatch(is -> is.lastModifiedTime().compareTo(moment) > 0);
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is) {
      return SKIPPED.contains(dir.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      files.put(root.relativize(file).toString(), is);
      return FileVisitResult.CONTINUE;
    }
  }
}
