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
import java.util.Map;
import java.util.TreeMap;
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

  /** Whether it is in a stack, so that the templates differ. */
  boolean isInStack() throws IOException {
    return files().stream().anyMatch(file -> file.path().contains("/stack/"));
  }

  /**
   * Compiles the patched files against the shop's classes.
   *
   * @throws IllegalStateException if the shop has changed so much that the patch does not fit
   */
  Planted plant(Path root, Path folder) throws IOException {
    var planted = new Planted(root, folder);
    planted.clear();
    var arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", planted.classes().toString(), "-cp"));
    arguments.add(planted.classPath());
    Files.createDirectories(planted.classes());
    for (var source : patched(root).entrySet()) {
      var to = planted.sources().resolve(source.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, source.getValue());
      arguments.add(to.toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(name + " does not compile: mend " + patch);
    }
    return planted;
  }

  /**
   * The lines of the patched files, by their paths.
   *
   * @throws IllegalStateException if the patch does not fit
   */
  Map<String, List<String>> patched(Path root) throws IOException {
    var sources = new TreeMap<String, List<String>>();
    for (var file : files()) {
      sources.put(file.path(), patched(file, Files.readAllLines(root.resolve(file.path()))));
    }
    return sources;
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
