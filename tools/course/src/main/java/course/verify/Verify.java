package course.verify;

import course.workspace.Carving;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Proves every step: starter, traps and solution do what they should.",
    mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
  private final Path root = Path.of(System.getProperty("course.root", ""));
  private final List<String> broken = new ArrayList<>();

  @Parameters(
      arity = "0..*",
      paramLabel = "STEP",
      description = "Only these steps. Default: all of them.")
  List<String> ids = new ArrayList<>();

  @Option(
      names = "--mutants",
      description =
          "Instead, tries generated wrong answers, which the proofs must refuse, and other right"
              + " ones, which they must not.")
  boolean mutants;

  @Option(names = "--right", description = "Instead, tries only the other right answers.")
  boolean right;

  @Option(
      names = "--sample",
      paramLabel = "NUMBER",
      description = "With --mutants or --right: only so many of them.")
  int sample;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "With --sample: which ones. Default: others in every run.")
  long seed = System.nanoTime() % 1_000_000;

  @Override
  public Integer call() {
    Instant start = Instant.now();
    Course course = Course.read(root);
    List<Step> steps = ids.isEmpty() ? course.steps() : ids.stream().map(course::step).toList();
    if (mutants || right) {
      return tries(course, steps, start) ? 0 : 1;
    }
    States states = new States(course, new Carving(root, course));
    states.mustEndAtTheReference();
    try (Lanes lanes = Lanes.of(root, states)) {
      lanes.prove(steps, this::tell);
    }
    if (!broken.isEmpty()) {
      System.out.println("Not sound: " + String.join(", ", broken));
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d steps are sound (%.0f s).%n",
        steps.size() - broken.size(),
        steps.size(),
        seconds(start));
    return broken.isEmpty() ? 0 : 1;
  }

  private boolean tries(Course course, List<Step> steps, Instant start) {
    MutantPlan plan =
        MutantPlan.of(
            steps,
            new Carving(root, course).solution(),
            Equivalents.read(root),
            RightAnswers.read(root),
            root.resolve("tools/course/target/mutants.txt"));
    plan = mutants ? plan : plan.right();
    if (sample > 0) {
      System.out.println("Seed " + seed);
      plan = plan.sample(sample, seed);
    }
    boolean sound = new MutantRun(root).of(steps, plan);
    System.out.printf(Locale.ROOT, "It took %.0f s.%n", seconds(start));
    return sound;
  }

  private void tell(StepProof proof) {
    System.out.printf(
        Locale.ROOT,
        "%-24s%s (%.1f s)%n",
        proof.step().id(),
        proof.told(),
        proof.took().toMillis() / 1000.0);
    if (!proof.isSound()) {
      System.out.print(proof.trouble().isEmpty() ? "" : proof.trouble() + "\n");
      broken.add(proof.step().id());
    }
  }

  private static double seconds(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
