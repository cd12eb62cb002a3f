package search.mistake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shop with a mistake in it: the patched classes, and templates of their own if a stack is
 * patched.
 */
record Planted(Path root, Path folder) {
  private static final List<String> MODULES =
      List.of(
          "00-foundation",
          "01-product",
          "02-basket",
          "03-ordering",
          "04-eventbus",
          "06-receipts",
          "05-system");

  Path classes() {
    return folder.resolve("classes");
  }

  Path sources() {
    return folder.resolve("sources");
  }

  /** Removes what an earlier form of the mistake has left. */
  void clear() throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The shop's classes and the libraries of its stacks. */
  String classPath() throws IOException {
    var libraries = Files.readString(root.resolve("tools/course/target/workbench.classpath"));
    return Stream.concat(
            Stream.concat(MODULES.stream().map("modules/"::concat), Stream.of("tools/erasure"))
                .map(module -> root.resolve(module) + "/target/classes"),
            Stream.of(libraries.strip()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The templates of the patched stacks; those of the shop if none is patched. */
  Path templates(boolean stacks) throws IOException, InterruptedException {
    if (!stacks) {
      return root.resolve("modules/05-system/target/cdk.out");
    }
    var synthesis =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes() + File.pathSeparator + classPath(),
                "shop.system.ShopApp")
            .directory(root.resolve("modules/05-system").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("synthesis.txt").toFile());
    synthesis.environment().put("CDK_OUTDIR", folder.resolve("cdk.out").toString());
    synthesis.environment().put("CDK_VALIDATION", "false");
    if (synthesis.start().waitFor() != 0) {
      throw new IllegalStateException(
          "The stacks cannot be synthesized: see " + folder.resolve("synthesis.txt"));
    }
    return folder.resolve("cdk.out");
  }
}
