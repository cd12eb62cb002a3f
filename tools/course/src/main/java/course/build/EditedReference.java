package course.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A learner who has a workspace and edits the reference beside it. That is noticed before a minute
 * and a half is spent on building it.
 *
 * @param root of the clone
 */
record EditedReference(Path root) {
  private static final Set<String> LEARNERS =
      Set.of("check", "watch", "next", "hint", "diff", "solve", "reset");
  private static final String MAIN = "/src/main/java/";

  /** What to say instead of building; empty if there is no reason not to build. */
  Optional<String> warningFor(String command) throws IOException {
    Path stamp = root.resolve("tools/course/target/build.stamp");
    if (!LEARNERS.contains(command)
        || !Files.isDirectory(root.resolve("work/.course"))
        || !Files.exists(stamp)) {
      return Optional.empty();
    }
    List<Path> edited = editedSince(Files.getLastModifiedTime(stamp));
    return edited.isEmpty() ? Optional.empty() : Optional.of(warning(edited.getFirst()));
  }

  private List<Path> editedSince(FileTime built) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("modules"))) {
      return files
          .filter(EditedReference::isSource)
          .filter(file -> file.toFile().lastModified() > built.toMillis())
          .sorted()
          .map(root::relativize)
          .toList();
    }
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains(MAIN);
  }

  private static String warning(Path edited) {
    return String.format(
        Locale.ROOT,
        """
        You have changed %1$s, which is the reference.
        Your own shop is in work/: write into work/%1$s instead.
        To get the reference back: git checkout %1$s
        If you mean to change the reference itself, build it first: mvn package -DskipTests\
        """,
        edited.toString().replace('\\', '/'));
  }
}
