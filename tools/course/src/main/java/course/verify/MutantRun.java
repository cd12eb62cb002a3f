package course.verify;

import course.carve.Code;
import exercises.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToIntFunction;

/** Tries the proofs of the steps with generated wrong answers, and prints a table. */
final class MutantRun {
  private static final String FOLDER = "tools/course/target/verify";

  private final Path root;
  private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

  MutantRun(Path root) {
    this.root = root;
  }

  /**
   * Whether the proofs of these steps refuse every mutant that is not known to be equivalent.
   *
   * @param most how many mutants to draw; 0 for all
   */
  boolean of(List<Step> steps, Code solution, int most, long seed) {
    MutantPlan plan =
        MutantPlan.of(
            steps,
            solution,
            Equivalents.read(root),
            most,
            seed,
            root.resolve("tools/course/target/mutants.txt"));
    System.out.println(Tally.HEAD);
    try (Lanes lanes =
        Lanes.of(
            i -> new MutantLane(root, root.resolve(FOLDER).resolve("m" + i), plan, this::add))) {
      lanes.prove(steps, this::tell);
    }
    System.out.println(
        Tally.row(
            "all",
            "" + sum(Tally::dead),
            "" + sum(Tally::same),
            "" + sum(tally -> tally.survivors().size()),
            ""));
    System.out.println(sum(Tally::judged) + " mutants" + (most > 0 ? ", seed " + seed : "") + ".");
    return sum(tally -> tally.survivors().size()) == 0;
  }

  private void add(Tally tally) {
    tallies.add(tally);
  }

  private int sum(ToIntFunction<Tally> count) {
    return tallies.stream().mapToInt(count).sum();
  }

  private void tell(StepProof proof) {
    tallies.stream().filter(tally -> tally.isOf(proof.step())).forEach(System.out::println);
    if (!proof.isSound()) {
      System.out.println(proof.trouble());
    }
  }
}
