package course.suite;

import course.bench.FailureText;
import course.bench.FeatureRun;
import course.bench.WarmCloud;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.plugin.HtmlFormatter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Runs one module's suite in a cloud of its own, and reports it. */
record SuiteRun(Path root, Suite suite, Wanted wanted) {

  Tally run(PrintStream out) throws IOException {
    Ink ink = Ink.of(out);
    out.println();
    out.println(ink.bold(suite.module()));
    Tally tally = new Tally();
    Instant start = Instant.now();
    Path report = Files.createDirectories(target()).resolve("acceptance.html");
    try (OutputStream html = Files.newOutputStream(report);
        WarmCloud cloud = WarmCloud.start(suite.features(), root)) {
      RuntimeOptionsBuilder scenarios =
          FeatureRun.of(root.resolve("features").resolve(suite.features()));
      wanted.addTo(scenarios);
      FeatureRun.run(cloud, scenarios, new Sentences(out, ink, tally), new HtmlFormatter(html));
    } catch (RuntimeException e) {
      // It has been told already if a listener has heard of it.
      if (tally.isGreen()) {
        tally.unsound();
        out.println("  " + ink.broken() + " " + FailureText.of(e));
      }
    }
    summarize(out, ink, tally, Duration.between(start, Instant.now()));
    out.println("  Report: " + root.relativize(report));
    return tally;
  }

  private Path target() {
    return root.resolve("modules").resolve(suite.module()).resolve("target");
  }

  private void summarize(PrintStream out, Ink ink, Tally tally, Duration took) {
    out.printf(
        Locale.ROOT,
        "%n%s: %s in %.1f s%n",
        ink.bold(suite.module()),
        Tally.words(tally.scenarios(), tally.broken()),
        took.toMillis() / 1000.0);
    tally.forEach(
        (feature, count) ->
            out.printf(
                Locale.ROOT,
                "  %s %s: %s%n",
                count.broken() == 0 ? ink.green() : ink.broken(),
                feature,
                Tally.words(count.scenarios(), count.broken())));
  }
}
