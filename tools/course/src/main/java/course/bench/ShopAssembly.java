package course.bench;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes of compiled classes what a cloud can deploy. */
final class ShopAssembly {
  /** The first synthesis unpacks the CDK. */
  private static final Limit LIMIT = new Limit(Duration.ofSeconds(60));

  private final Path root;
  private final Path folder;
  private final Classes classes;
  private final FunctionCode functions;
  private final WorkbenchAssembly assembly;
  private final Synthesis synthesis;

  /**
   * @param bench the workbench's folder
   * @param folder where the assembly is to be
   */
  ShopAssembly(Path root, Path bench, Classes classes, Path folder) {
    this.root = root;
    this.folder = folder;
    this.classes = classes;
    this.functions = new FunctionCode(root, bench.resolve("code"), classes);
    this.assembly = new WorkbenchAssembly(functions, classes);
    this.synthesis = new Synthesis(bench.resolve("modules"), bench.resolve("cdk.out"));
  }

  Path folder() {
    return folder;
  }

  /**
   * Says what keeps the assembly from being made; nothing if it is there.
   *
   * @param ownStacks whether the stacks are the learner's as well, and not only the functions
   */
  Optional<Verdict> make(boolean ownStacks) throws Exception {
    try {
      if (ownStacks) {
        synthesize();
      } else {
        lend();
      }
      return Optional.empty();
    } catch (Busy e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.of(
          FailureText.verdict("Synthesizing the stacks", "A stack can be synthesized", e));
    }
  }

  private void synthesize() throws Exception {
    Map<String, Path> zips = synthesis.zips();
    try (URLClassLoader loader = classes.loader(ShopModule.ALL)) {
      assembly.copy(LIMIT.keep(() -> synthesis.run(loader)), folder, zips);
    }
  }

  /** The reference's infrastructure around the learner's functions. */
  private void lend() throws IOException {
    Map<String, Path> zips = new LinkedHashMap<>();
    for (String module : ShopModule.ALL) {
      if (ShopModule.hasFunctions(module) && !classes.digest(module).isEmpty()) {
        zips.put(module, functions.zip(module));
      }
    }
    assembly.copy(root.resolve("modules/05-system/target/cdk.out"), folder, zips);
  }
}
