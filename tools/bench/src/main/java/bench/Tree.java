package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A built tree of this repository.
 *
 * @param label names it in the tables
 */
record Tree(String label, Path root) {
  /** How clouds were started before they had a file with their options. */
  private static final List<String> OLD_OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * Those of {@code -Dbench.trees=before=/path,after=/path}; or that of the commit in {@code
   * -Dbench.before} and this one; or this one alone.
   */
  static List<Tree> all() {
    String named = System.getProperty("bench.trees", "");
    String root = System.getProperty("repository.root");
    String before = System.getProperty("bench.before", "");
    if (named.isEmpty()) {
      named = "now=" + root;
      if (!before.isEmpty()) {
        named = before + "=" + new CommitTree(Path.of(root), before).built() + "," + named;
      }
    }
    return Stream.of(named.split(",")).map(Tree::of).toList();
  }

  private static Tree of(String named) {
    String[] parts = named.split("=", 2);
    if (parts.length < 2 || !Files.exists(Path.of(parts[1]).resolve("localcloud/target/lib"))) {
      throw new IllegalArgumentException(
          named + " is no built tree: write LABEL=PATH, and run mvn package -DskipTests there");
    }
    return new Tree(parts[0], Path.of(parts[1]).toAbsolutePath());
  }

  /** The options of a cloud's JVM, as {@code ./course up --detach} gives them. */
  List<String> cloudOptions() {
    Path file = root.resolve("localcloud/jvm.options");
    return Files.exists(file) ? List.of("@" + file) : OLD_OPTIONS;
  }

  String cloudClassPath() {
    return root.resolve("localcloud/target/classes")
        + System.getProperty("path.separator")
        + root.resolve("localcloud/target/lib/*");
  }

  Path assembly() {
    return root.resolve("modules/05-system/target/cdk.out");
  }
}
