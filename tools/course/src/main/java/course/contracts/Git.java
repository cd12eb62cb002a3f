package course.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks Git about the repository; without Git or a repository, every answer is empty. */
record Git(Path root) {

  /** The lines of a command's output; none if it fails. */
  List<String> lines(String... arguments) {
    var command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    try {
      var git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (var output = git.inputReader(StandardCharsets.UTF_8)) {
        var lines = output.lines().toList();
        return git.waitFor() == 0 ? lines : List.of();
      }
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted while waiting for Git", e));
    }
  }

  /** The JSON files of a folder at a commit. */
  List<String> files(String commit, String folder) {
    return lines("ls-tree", "--name-only", commit, folder).stream()
        .filter(file -> file.endsWith(".json"))
        .toList();
  }
}
