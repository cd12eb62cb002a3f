package rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that belong to a repository: those in git's index, which also has files that a
 * case-insensitive disk cannot hold, and those that the next {@code git add} would add. In an
 * unpacked archive without git, all files that no build has made.
 */
final class Tracked {
  private static final Set<String> MADE =
      Set.of("target", "node_modules", "cdk.out", "work", ".localcloud", ".git");

  private Tracked() {}

  static List<TrackedFile> below(Path root) throws IOException, InterruptedException {
    return Files.exists(root.resolve(".git")) ? asGitKnows(root) : asTheyStand(root);
  }

  private static List<TrackedFile> asGitKnows(Path root) throws IOException, InterruptedException {
    String told =
        git(root, "ls-files", "--cached", "--others", "--exclude-standard", "--eol", "-z");
    return Arrays.stream(told.split("\0"))
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\t", 2))
        .map(parts -> new TrackedFile(parts[1], Optional.of(LineEnds.parse(parts[0]))))
        .distinct()
        .toList();
  }

  /** Works even in a tree that another user owns, as in a container. */
  private static String git(Path root, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-C", root.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // In a hook, these name the index of the commit in progress, not the folder's.
    builder.environment().keySet().removeAll(Set.of("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"));
    Process git;
    try {
      git = builder.start();
    } catch (IOException e) {
      throw new IOException("Cannot run git to list the tracked files: install it.", e);
    }
    String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      throw new IOException("git cannot list the tracked files; try: git ls-files");
    }
    return told;
  }

  private static List<TrackedFile> asTheyStand(Path root) throws IOException {
    Stream.Builder<TrackedFile> files = Stream.builder();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            return MADE.contains(root.relativize(folder).getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            String path = root.relativize(file).toString().replace('\\', '/');
            files.add(new TrackedFile(path, Optional.empty()));
            return FileVisitResult.CONTINUE;
          }
        });
    return files.build().toList();
  }
}
