package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The function that answers as the product API does, in JavaScript: bundled and minified, with
 * AWS's SDK, as such functions usually are.
 */
record NodeProgram(Path folder, Path bundle) implements Program {

  /** Fetches the SDK as the lock file says, and bundles the function. */
  static NodeProgram bundled(Path root, Path home) {
    Path folder = root.resolve("tools/bench/src/main/node");
    Path bundle = home.resolve("product.cjs");
    npm(folder, "ci", "--loglevel=error");
    npm(folder, "run", "--silent", "bundle", "--", "--log-level=warning", "--outfile=" + bundle);
    return new NodeProgram(folder, bundle);
  }

  @Override
  public ProcessBuilder in(Path home) {
    ProcessBuilder builder =
        new ProcessBuilder("node", folder.resolve("runtime.cjs").toString(), bundle.toString());
    builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot"));
    builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
    return builder;
  }

  private static void npm(Path folder, String... arguments) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    ProcessBuilder builder = new ProcessBuilder(windows ? "npm.cmd" : "npm");
    builder.command().addAll(List.of(arguments));
    try {
      if (builder.directory(folder.toFile()).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(
            "npm " + String.join(" ", arguments) + " failed in " + folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("npm is missing: install Node.js 20 or later", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
