package course.bench;

import exercises.Kind;
import exercises.Scenarios;
import exercises.Step;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/** Deploys what a step needs to a warm cloud, and runs the step's scenarios there. */
final class ScenarioProof implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("course");

  private final Path root;
  private final Path stories;
  private final ShopAssembly assembly;
  private final WarmClouds clouds;

  ScenarioProof(Path root, Path folder, Classes classes) {
    this.root = root;
    this.stories = folder.resolveSibling("stories");
    this.assembly = new ShopAssembly(root, folder, classes, folder.resolve("assembly"));
    this.clouds = new WarmClouds(root);
  }

  /** What failed, or nothing if all are green or there are none. */
  Optional<Verdict> run(Step step, Printed printed) throws Exception {
    if (step.proof().scenarios().isEmpty()) {
      return Optional.empty();
    }
    Optional<Verdict> refused = assembly.make(step.kind() == Kind.STACK);
    if (refused.isPresent()) {
      return refused;
    }
    FeatureRun.deploys(assembly.folder());
    for (Scenarios scenarios : step.proof().scenarios()) {
      Optional<Verdict> broken = run(step, scenarios, printed);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  /** A cloud with earlier stacks may refuse what a fresh one takes, such as a new ID for a name. */
  private Optional<Verdict> run(Step step, Scenarios scenarios, Printed printed) {
    WarmCloud cloud = clouds.get(scenarios.folder());
    boolean used = cloud.isUsed();
    Path story = stories.resolve(step.id() + ".json");
    Optional<Verdict> broken = new ScenarioRun(root, cloud, printed, story).run(scenarios);
    if (broken.isEmpty()) {
      return broken;
    }
    clouds.exchange(scenarios.folder());
    return used && broken.orElseThrow().where().equals(ScenarioRun.DEPLOYING)
        ? run(step, scenarios, printed)
        : broken;
  }

  /** What a test has found, with the story of the scenario that it breaks, if there is one. */
  Verdict seen(Step step, Verdict found) {
    if (found.result() != Verdict.Result.WRONG) {
      return found;
    }
    try {
      return run(step, new Printed())
          .map(Verdict::story)
          .filter(story -> !story.isEmpty())
          .map(story -> found.told(Path.of(story)))
          .orElse(found);
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "The verdict stands without its story", e);
      return found;
    }
  }

  @Override
  public void close() {
    clouds.close();
  }
}
