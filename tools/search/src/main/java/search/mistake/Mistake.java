package search.mistake;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** A mistake, kept as a patch of the shop's sources: its first line says what it does. */
record Mistake(String name, Path patch) {

  /** All of them, by name. */
  static List<Mistake> in(Path root) {
    try (var files = Files.list(root.resolve("tools/search/mistakes"))) {
      return files
          .filter(file -> file.toString().endsWith(".patch"))
          .sorted()
          .map(file -> new Mistake(nameOf(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".patch", "");
  }

  /**
   * Compiles the patched files into a folder, against the shop's classes.
   *
   * @throws IllegalStateException if the shop has changed so much that the patch does not fit
   */
  void plant(Path root, String classPath, Path folder) throws IOException {
    var sources = new ArrayList<String>();
    for (var file : files()) {
      var source = root.resolve(file.path());
      var to = folder.resolve("sources").resolve(file.path());
      Files.createDirectories(to.getParent());
      Files.write(to, patched(file, Files.readAllLines(source)));
      sources.add(to.toString());
    }
    var classes = folder.resolve("classes");
    Files.createDirectories(classes);
    var arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath));
    arguments.addAll(sources);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(name + " does not compile: mend " + patch);
    }
  }

  private record PatchedFile(String path, List<String> diff) {}

  private List<PatchedFile> files() throws IOException {
    var files = new ArrayList<PatchedFile>();
    for (String line : Files.readAllLines(patch)) {
      if (line.startsWith("--- a/")) {
        files.add(new PatchedFile(line.substring("--- a/".length()).strip(), new ArrayList<>()));
      }
      if (!files.isEmpty()) {
        files.getLast().diff().add(line);
      }
    }
    return files;
  }

  private List<String> patched(PatchedFile file, List<String> lines) {
    try {
      return UnifiedDiffUtils.parseUnifiedDiff(file.diff()).applyTo(lines);
    } catch (PatchFailedException e) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s no longer fits %s: write it anew", patch, file.path()), e);
    }
  }
}
