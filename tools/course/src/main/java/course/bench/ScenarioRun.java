package course.bench;

import exercises.Scenarios;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs scenarios in this process, and stops at the first that fails. */
final class ScenarioRun {
  private final Path root;
  private final WarmCloud stage;

  ScenarioRun(Path root, WarmCloud stage) {
    this.root = root;
    this.stage = stage;
  }

  /** What broke, or nothing when all are green. */
  Optional<Verdict> run(Scenarios scenarios) {
    Story story = new Story();
    RuntimeOptionsBuilder options =
        new RuntimeOptionsBuilder()
            .addFeature(
                FeatureWithLines.create(
                    root.resolve(scenarios.feature()).toUri(), java.util.List.of()));
    stage.glue().stream().map(GluePath::parse).forEach(options::addGlue);
    scenarios.names().stream().map(ScenarioRun::pattern).forEach(options::addNameFilter);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(stage.steps());
    try (PendingWatch watch = new PendingWatch(stage.cloud(), thread)) {
      Optional<Verdict> broken = broken(options.build(), story, scenarios, watch);
      return watch.pending().or(() -> broken);
    } finally {
      thread.setContextClassLoader(before);
      Thread.interrupted();
    }
  }

  /** What broke; a pending step explains all of it, for the watch interrupts cleaning up, too. */
  private Optional<Verdict> broken(
      RuntimeOptions options, Story story, Scenarios scenarios, PendingWatch watch) {
    try {
      Runtime.builder()
          .withRuntimeOptions(options)
          .withClassLoader(stage::steps)
          .withAdditionalPlugins(story)
          .build()
          .run();
      return story.failure(scenarios).map(watch::explain);
    } catch (RuntimeException e) {
      return Optional.of(
          FailureText.verdict("Deploying the stacks", "What is synthesized can be deployed", e));
    }
  }

  /** A whole name; what an outline fills in may be anything. */
  private static Pattern pattern(String name) {
    StringBuilder pattern = new StringBuilder("^");
    for (String part : name.split("(?=<)|(?<=>)")) {
      pattern.append(part.startsWith("<") ? ".*" : Pattern.quote(part));
    }
    return Pattern.compile(pattern.append("$").toString());
  }
}
