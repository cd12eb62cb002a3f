package course.bench;

import exercises.Kind;
import exercises.Scenarios;
import exercises.Step;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Deploys what a step needs to a warm cloud, and runs the step's scenarios there. */
final class ScenarioProof implements AutoCloseable {
  /** The first synthesis unpacks the CDK. */
  private static final Limit LIMIT = new Limit(Duration.ofSeconds(60));

  private final Path root;
  private final Path folder;
  private final Classes classes;
  private final FunctionCode functions;
  private final WorkbenchAssembly assembly;
  private final Synthesis synthesis;
  private final WarmClouds clouds;

  ScenarioProof(Path root, Path folder, Classes classes) {
    this.root = root;
    this.folder = folder;
    this.classes = classes;
    this.functions = new FunctionCode(root, folder.resolve("code"), classes);
    this.assembly = new WorkbenchAssembly(functions, classes);
    this.synthesis = new Synthesis(folder.resolve("modules"), folder.resolve("cdk.out"));
    this.clouds = new WarmClouds(root);
  }

  /** What failed, or nothing if all are green or there are none. */
  Optional<Verdict> run(Step step, Printed printed) throws Exception {
    if (step.proof().scenarios().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path cdkOut = step.kind() == Kind.STACK ? synthesized() : lent();
      FeatureRun.deploys(cdkOut);
    } catch (Busy e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.of(
          FailureText.verdict("Synthesizing the stacks", "A stack can be synthesized", e));
    }
    for (Scenarios scenarios : step.proof().scenarios()) {
      WarmCloud cloud = clouds.get(scenarios.folder());
      Optional<Verdict> broken = new ScenarioRun(root, cloud, printed).run(scenarios);
      if (broken.isPresent()) {
        clouds.exchange(scenarios.folder());
        return broken;
      }
    }
    return Optional.empty();
  }

  private Path synthesized() throws Exception {
    Map<String, Path> zips = synthesis.zips();
    try (URLClassLoader loader = classes.loader(ShopModule.ALL)) {
      return assembly.copy(
          LIMIT.keep(() -> synthesis.run(loader)), folder.resolve("assembly"), zips);
    }
  }

  /** The reference's infrastructure around the learner's functions. */
  private Path lent() throws IOException {
    Map<String, Path> zips = new LinkedHashMap<>();
    for (String module : ShopModule.ALL) {
      if (ShopModule.hasFunctions(module) && !classes.digest(module).isEmpty()) {
        zips.put(module, functions.zip(module));
      }
    }
    Path reference = root.resolve("modules/05-system/target/cdk.out");
    return assembly.copy(reference, folder.resolve("assembly"), zips);
  }

  @Override
  public void close() {
    clouds.close();
  }
}
