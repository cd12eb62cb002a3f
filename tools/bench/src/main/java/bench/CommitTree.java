package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tree of another commit, checked out below {@code target/bench} and built there. */
final class CommitTree {
  private final Path root;
  private final String commit;

  CommitTree(Path root, String commit) {
    this.root = root;
    this.commit = commit;
  }

  /** Its folder; checking out and building it takes a minute or two, once. */
  Path built() {
    Path place = root.resolve("target/bench").resolve(commit);
    if (!Files.exists(place.resolve("course"))) {
      run(root, List.of("git", "worktree", "add", "--detach", place.toString(), commit));
    }
    run(place, List.of("mvn", "-q", "package", "-DskipTests"));
    return place;
  }

  private static void run(Path folder, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed in " + folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
