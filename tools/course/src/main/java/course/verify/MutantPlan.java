package course.verify;

import course.bench.Verdict;
import course.carve.Code;
import course.mutant.Mutant;
import course.mutant.Mutants;
import exercises.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Which mutants are tried, and what is known of them. */
record MutantPlan(Map<Step, List<Mutant>> mutants, Equivalents equivalents, Path log) {

  /**
   * @param most how many in all, drawn by the seed; 0 for every one
   */
  static MutantPlan of(
      List<Step> steps, Code solution, Equivalents equivalents, int most, long seed, Path log) {
    record Choice(Step step, Mutant mutant) {}
    List<Choice> all = new ArrayList<>();
    for (Step step : steps) {
      List<Mutant> known = Mutants.of(step, solution);
      if (!equivalents.strangers(step, known).isEmpty()) {
        throw new Broken(
            "docs/course/equivalent.yaml names mutants of "
                + step.id()
                + " that there are not: "
                + equivalents.strangers(step, known));
      }
      known.forEach(mutant -> all.add(new Choice(step, mutant)));
    }
    if (most > 0) {
      Collections.shuffle(all, new Random(seed));
    }
    Map<Step, List<Mutant>> chosen = new LinkedHashMap<>();
    steps.forEach(step -> chosen.put(step, new ArrayList<>()));
    Stream<Choice> drawn = most > 0 ? all.stream().limit(most) : all.stream();
    drawn.forEach(
        choice ->
            chosen.computeIfAbsent(choice.step(), _ -> new ArrayList<>()).add(choice.mutant()));
    return new MutantPlan(chosen, equivalents, log);
  }

  List<Mutant> of(Step step) {
    return mutants.getOrDefault(step, List.of());
  }

  /** A line for each verdict, to look into a run that goes on for an hour. */
  synchronized void log(Step step, Mutant mutant, Verdict verdict) {
    try {
      Files.writeString(
          log,
          String.format(Locale.ROOT, "%s\t%s\t%s%n", step.id(), verdict.result(), mutant.name()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
