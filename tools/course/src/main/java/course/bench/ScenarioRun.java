package course.bench;

import exercises.Scenarios;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs scenarios in this process and stops at the first failure. */
final class ScenarioRun {
  /** Where it breaks if a stack is refused. */
  static final String DEPLOYING = "Deploying the stacks";

  private final Path root;
  private final WarmCloud warm;
  private final Printed printed;
  private final Path story;

  /**
   * @param story the file that tells what happened, if they fail
   */
  ScenarioRun(Path root, WarmCloud warm, Printed printed, Path story) {
    this.root = root;
    this.warm = warm;
    this.printed = printed;
    this.story = story;
  }

  /** What failed, or nothing if all are green. */
  Optional<Verdict> run(Scenarios scenarios) {
    Story told = new Story(new Recorder(warm.cloud(), story));
    RuntimeOptionsBuilder options = FeatureRun.of(root.resolve(scenarios.feature()));
    scenarios.names().stream().map(ScenarioRun::pattern).forEach(options::addNameFilter);
    options.addGlue(GluePath.parse(WarmCloud.OWN_STEPS));
    try (PendingWatch watch = new PendingWatch(warm.cloud(), Thread.currentThread(), printed)) {
      Optional<Verdict> broken = broken(options, told, scenarios, watch);
      return watch.pending().or(() -> broken);
    } finally {
      Thread.interrupted();
    }
  }

  /**
   * What failed; a pending step explains everything, because the watch also interrupts the cleanup.
   */
  private Optional<Verdict> broken(
      RuntimeOptionsBuilder options, Story told, Scenarios scenarios, PendingWatch watch) {
    try {
      FeatureRun.run(warm, options, told);
      return told.failure(scenarios).map(watch::explain);
    } catch (RuntimeException e) {
      return Optional.of(FailureText.verdict(DEPLOYING, "What is synthesized can be deployed", e));
    }
  }

  /** Matches a whole name; an outline's placeholders match anything. */
  private static Pattern pattern(String name) {
    StringBuilder pattern = new StringBuilder("^");
    for (String part : name.split("(?=<)|(?<=>)")) {
      pattern.append(part.startsWith("<") ? ".*" : Pattern.quote(part));
    }
    return Pattern.compile(pattern.append("$").toString());
  }
}
