package course.verify;

import course.bench.Verdict;
import course.carve.Code;
import course.mutant.Mutant;
import course.mutant.Mutants;
import course.verify.KnownAnswer.Kind;
import exercises.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Which answers are tried. */
record MutantPlan(List<KnownAnswer> answers, Code solution, Path log) {

  /** Every mutant and every right answer of these steps. */
  static MutantPlan of(
      List<Step> steps, Code solution, Equivalents equivalents, RightAnswers right, Path log) {
    List<KnownAnswer> all = new ArrayList<>();
    for (Step step : steps) {
      List<Mutant> known = Mutants.of(step, solution);
      if (!equivalents.strangers(step, known).isEmpty()) {
        throw new Broken(
            "docs/course/equivalent.yaml names mutants of "
                + step.id()
                + " that there are not: "
                + equivalents.strangers(step, known));
      }
      for (Mutant mutant : known) {
        Kind kind = equivalents.has(step, mutant) ? Kind.EQUIVALENT : Kind.MUTANT;
        all.add(new KnownAnswer(step, kind, mutant.name(), mutant.code()));
      }
      right.of(step).stream()
          .map(answer -> new KnownAnswer(step, Kind.RIGHT, answer.name(), answer.in(solution)))
          .forEach(all::add);
    }
    return new MutantPlan(all, solution, log);
  }

  /** Only the right answers. */
  MutantPlan right() {
    return new MutantPlan(
        answers.stream().filter(answer -> answer.kind() == Kind.RIGHT).toList(), solution, log);
  }

  /** Only so many, drawn by the seed. */
  MutantPlan sample(int most, long seed) {
    List<KnownAnswer> drawn = new ArrayList<>(answers);
    Collections.shuffle(drawn, new Random(seed));
    return new MutantPlan(drawn.stream().limit(most).toList(), solution, log);
  }

  List<KnownAnswer> of(Step step) {
    return answers.stream().filter(answer -> answer.step().equals(step)).toList();
  }

  /** A line for each verdict, with what refused it, to look into a run that goes on for an hour. */
  synchronized void log(KnownAnswer answer, Verdict verdict, Duration took) {
    String line =
        String.format(
            Locale.ROOT,
            "%s\t%s\t%s\t%.1f s\t%s\t%s%n",
            answer.step().id(),
            answer.kind(),
            verdict.result(),
            took.toMillis() / 1000.0,
            answer.name(),
            verdict.rule());
    try {
      Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
