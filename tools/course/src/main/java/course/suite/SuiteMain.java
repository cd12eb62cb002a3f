package course.suite;

import course.bench.FeatureRun;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.tagexpressions.TagExpressionException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The process in which suites run, one after the other. */
final class SuiteMain {
  private SuiteMain() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Wanted wanted = new Wanted(args[1], args[2]);
    try {
      wanted.addTo(new RuntimeOptionsBuilder());
    } catch (TagExpressionException e) {
      System.err.println(e.getMessage());
      System.err.println(
          "Write tags such as @dead-letters, not @dead-letters, or @ordering and not"
              + " @dead-letters.");
      System.exit(2);
    }
    // What breaks because the cloud is being closed is no verdict.
    Runtime.getRuntime().addShutdownHook(new Thread(System.out::close, "course-test-silence"));
    FeatureRun.deploys(root.resolve("modules/05-system/target/cdk.out"));
    System.exit(run(root, wanted, List.of(args).subList(3, args.length)) ? 0 : 1);
  }

  private static boolean run(Path root, Wanted wanted, List<String> modules) throws IOException {
    PrintStream out = System.out;
    Instant start = Instant.now();
    List<Tally> tallies = new ArrayList<>();
    for (String module : modules) {
      tallies.add(new SuiteRun(root, new Suite(module), wanted).run(out));
    }
    int scenarios = tallies.stream().mapToInt(Tally::scenarios).sum();
    if (modules.size() > 1) {
      out.printf(
          Locale.ROOT,
          "%n%d modules: %s in %.1f s%n",
          modules.size(),
          Tally.words(scenarios, tallies.stream().mapToInt(Tally::broken).sum()),
          Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
    if (scenarios == 0 && tallies.stream().allMatch(Tally::isSound)) {
      System.err.println("No scenario is " + wanted + ".");
      System.err.println("Their names and tags are in features/.");
      return false;
    }
    return tallies.stream().allMatch(Tally::isGreen);
  }
}
