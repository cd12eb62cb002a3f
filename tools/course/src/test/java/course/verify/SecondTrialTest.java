package course.verify;

import static org.assertj.core.api.Assertions.assertThat;

import course.bench.Verdict;
import course.bench.Verdict.Result;
import course.carve.Code;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecondTrialTest {
  private static final Step STEP =
      Course.read(Path.of(System.getProperty("repository.root"))).steps().getFirst();
  private static final Code WRONG = new Code(new TreeMap<>(Map.of("A", "wrong")));
  private static final Code SOLUTION = new Code(new TreeMap<>(Map.of("A", "right")));

  private final List<Code> tried = new ArrayList<>();

  @Test
  void what_a_quiet_machine_refuses_is_refused_at_once() {
    assertThat(trial(Result.WRONG).result()).isEqualTo(Result.WRONG);
    assertThat(tried).containsExactly(WRONG);
  }

  @Test
  void what_is_late_while_the_solution_is_late_as_well_is_untried() {
    assertThat(trial(Result.BUSY, Result.BUSY).result()).isEqualTo(Result.BUSY);
    assertThat(trial(Result.BUSY, Result.WRONG).result()).isEqualTo(Result.BUSY);
  }

  @Test
  void what_is_late_on_both_sides_of_a_solution_that_is_not_is_refused() {
    Verdict verdict = trial(Result.BUSY, Result.GREEN, Result.BUSY);

    assertThat(verdict.result()).isEqualTo(Result.WRONG);
    assertThat(verdict.rule()).contains("in the time in which other code does");
    assertThat(tried).containsExactly(WRONG, SOLUTION, WRONG);
  }

  @Test
  void what_was_late_only_once_has_the_verdict_of_its_second_trial() {
    assertThat(trial(Result.BUSY, Result.GREEN, Result.GREEN).result()).isEqualTo(Result.GREEN);
    assertThat(trial(Result.BUSY, Result.GREEN, Result.WRONG).result()).isEqualTo(Result.WRONG);
  }

  @Test
  void a_step_with_an_untried_trap_is_not_sound_and_names_it() {
    String trap = STEP.traps().getFirst().name();
    StepProof proof = new StepProof(STEP, "", List.of(trap), Duration.ZERO);

    assertThat(proof.isSound()).isFalse();
    assertThat(proof.told())
        .startsWith(STEP.traps().size() - 1 + " traps caught; UNTRIED")
        .contains(trap, "./course verify " + STEP.id());
  }

  private Verdict trial(Result... results) {
    tried.clear();
    List<Result> next = new ArrayList<>(List.of(results));
    Verdict last =
        new SecondTrial(
                (step, code) -> {
                  tried.add(code);
                  return verdict(next.removeFirst());
                })
            .of(STEP, WRONG, SOLUTION);
    assertThat(next).as("tries that are left").isEmpty();
    return last;
  }

  private static Verdict verdict(Result result) {
    return new Verdict(result, "", "", "", List.of(), List.of(), "");
  }
}
