package course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher looks at dates only; it must never miss what the build would have seen. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "course.cmd always asks Java")
class UntouchedIT {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));

  /** The launcher's own function. */
  private static final String UNTOUCHED =
      """
      root=$1 jar=$1/tools/course/target/course.jar
      eval "$(sed -n '/^untouched()/,/^}/p' "$2/course")"
      untouched
      """;

  private static final List<String> ROOTS =
      List.of("modules", "localcloud", "tools", "contracts", "docs", "features");
  private static final List<String> FOLDERS =
      List.of("a", "b/c", "b/test", "target/x", "d/target", "node_modules", "e f", "pacts", "ü");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void what_changes_what_is_built_is_never_missed(long seed) throws Exception {
    Random random = new Random(seed);
    Path root = Files.createDirectory(folder.resolve("my clone"));
    List<Path> sources = builtTree(root, random);
    assertThat(isUntouched(root)).isTrue();

    touch(sources, random);

    boolean fresh = new Stamp(root).isFresh();
    if (!fresh) {
      assertThat(isUntouched(root)).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void the_launcher_looks_where_the_build_looks() throws IOException {
    String launcher = Files.readString(REPOSITORY.resolve("course"));
    String find = launcher.substring(launcher.indexOf("find -H "), launcher.indexOf(" -prune"));
    String[] words = find.split("\\s+|\\\\");

    assertThat(words).containsSubsequence(BuildInputs.ROOTS);
    assertThat(words)
        .filteredOn(word -> word.matches("[a-z]\\S+") && !BuildInputs.ROOTS.contains(word))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("find"), BuildInputs.SKIPPED.stream()).toList());
  }

  @Test
  void a_look_makes_the_next_one_quick_again() throws Exception {
    Path root = Files.createDirectory(folder.resolve("clone"));
    Path source = builtTree(root, new Random(1)).getFirst();
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rw-------"));
    assertThat(isUntouched(root)).isFalse();

    assertThat(new Stamp(root).isFresh()).isTrue();
    settle(root);

    assertThat(isUntouched(root)).isTrue();
  }

  @Test
  void a_moved_clone_is_looked_at_and_built_again() throws Exception {
    Path root = Files.createDirectory(folder.resolve("clone"));
    builtTree(root, new Random(1));

    Path moved = Files.move(root, folder.resolve("moved"));

    assertThat(isUntouched(moved)).isFalse();
    assertThat(new Stamp(moved).isFresh()).isFalse();
  }

  private static List<Path> builtTree(Path root, Random random) throws Exception {
    for (String top : List.of("pom.xml", "package.json", "package-lock.json")) {
      Files.writeString(root.resolve(top), top);
    }
    for (String top : ROOTS) {
      for (String below : FOLDERS) {
        Path in = Files.createDirectories(root.resolve(top).resolve(below));
        Files.writeString(in.resolve("Source" + random.nextInt(3) + ".java"), "class Source {}");
      }
    }
    for (String product :
        List.of(
            "tools/course/target/course.jar",
            "modules/05-system/target/cdk.out/manifest.json",
            "docs/target/site/index.html")) {
      Files.createDirectories(root.resolve(product).getParent());
      Files.writeString(root.resolve(product), product);
    }
    new Stamp(root).leave(Instant.now().plusSeconds(60));
    settle(root);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(root.resolve("tools/course/target")))
          .sorted()
          .toList();
    }
  }

  /** As if everything had been written long before the last look. */
  private static void settle(Path root) throws Exception {
    Path seen = root.resolve("tools/course/target/build.seen");
    Instant later = Files.getLastModifiedTime(seen).toInstant();
    while (!Instant.now().isAfter(later)) {
      Thread.onSpinWait();
    }
    Path now = Files.createTempFile(root.getParent(), "now", null);
    Files.setLastModifiedTime(seen, Files.getLastModifiedTime(now));
    Path tick = now;
    // The file system's clock is coarser than the JVM's.
    while (!Files.getLastModifiedTime(tick).toInstant().isAfter(now(now))) {
      tick = Files.createTempFile(root.getParent(), "tick", null);
    }
  }

  private static Instant now(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  private static void touch(List<Path> sources, Random random) throws IOException {
    Path file = sources.get(random.nextInt(sources.size()));
    FileTime before = Files.getLastModifiedTime(file);
    switch (random.nextInt(6)) {
      case 0 -> Files.writeString(file, "class Other {}");
      case 1 -> {
        Files.writeString(file, "class Longer { int longer; }");
        Files.setLastModifiedTime(file, before);
      }
      case 2 -> Files.delete(file);
      case 3 -> Files.move(file, file.resolveSibling("Renamed.java"));
      case 4 -> {
        Path other = Files.writeString(file.resolveSibling("Old.java"), "old");
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
      default -> {
        Path added = Files.createDirectories(file.resolveSibling("added"));
        Files.writeString(added.resolve("New.java"), "class New {}");
        Files.setLastModifiedTime(added.resolve("New.java"), FileTime.from(Instant.EPOCH));
      }
    }
  }

  private static boolean isUntouched(Path root) throws Exception {
    return new ProcessBuilder(
                "bash", "-c", UNTOUCHED, "bash", root.toString(), REPOSITORY.toString())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }
}
