package course.verify;

import exercises.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tries the proofs of the steps with wrong and with right answers, and prints a table. */
final class MutantRun {
  private static final String FOLDER = "tools/course/target/verify";

  private final Path root;
  private final Queue<MutantTally> tallies = new ConcurrentLinkedQueue<>();

  MutantRun(Path root) {
    this.root = root;
  }

  /** Whether the proofs of these steps give every answer of the plan its verdict. */
  boolean of(List<Step> steps, MutantPlan plan) {
    System.out.println(MutantTally.head());
    try (Lanes lanes =
        Lanes.of(
            i -> new MutantLane(root, root.resolve(FOLDER).resolve("m" + i), plan, tallies::add))) {
      lanes.prove(steps.stream().filter(step -> !plan.of(step).isEmpty()).toList(), this::tell);
    }
    MutantTally all = MutantTally.sum(tallies);
    System.out.println(all);
    System.out.println(all.mutants() + " mutants.");
    return all.troubles().isEmpty();
  }

  private void tell(StepProof proof) {
    tallies.stream().filter(tally -> tally.isOf(proof.step())).forEach(System.out::println);
    if (!proof.isSound()) {
      System.out.println(proof.trouble());
    }
  }
}
