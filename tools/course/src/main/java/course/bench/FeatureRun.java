package course.bench;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import java.nio.file.Path;
import java.util.List;

/** Runs features in this process, with the steps of a warm cloud. */
public final class FeatureRun {
  private FeatureRun() {}

  /**
   * The scenarios to run.
   *
   * @param features a feature, or a folder of them
   */
  public static RuntimeOptionsBuilder of(Path features) {
    return new RuntimeOptionsBuilder()
        .addFeature(FeatureWithLines.create(features.toUri(), List.of()));
  }

  /** What scenarios deploy from now on. */
  public static void deploys(Path cdkOut) {
    System.setProperty("acceptance.cdk.out", cdkOut.toString());
  }

  /** Deploys, runs the scenarios one after the other, and tells the listeners. */
  public static void run(WarmCloud warm, RuntimeOptionsBuilder scenarios, Plugin... listeners) {
    warm.enter();
    warm.glue().stream().map(GluePath::parse).forEach(scenarios::addGlue);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(warm.steps());
    try {
      Runtime.builder()
          .withRuntimeOptions(scenarios.build())
          .withClassLoader(warm::steps)
          .withAdditionalPlugins(listeners)
          .build()
          .run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
