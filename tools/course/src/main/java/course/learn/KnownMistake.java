package course.learn;

import course.carve.Code;
import course.carve.Holes;
import exercises.Step;
import exercises.Trap;
import exercises.source.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The mistake in the list of a step that wrong code is like, word by word: nearly the same, and
 * nearer to it than to the solution.
 */
record KnownMistake(Step step, Code own, Code solution) {
  private static final double NEARLY = 0.85;
  private static final Pattern WORD = Pattern.compile("\\w+|\"[^\"]*\"|[^\\s\\w]");

  Optional<Trap> find() {
    Trap nearest = null;
    double best = NEARLY;
    for (Trap trap : step.traps()) {
      double likeness = likeness(trap).orElse(0);
      if (likeness > best && likeness > likenessToTheSolution(trap)) {
        best = likeness;
        nearest = trap;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private OptionalDouble likeness(Trap trap) {
    return trap.bodies().entrySet().stream()
        .mapToDouble(body -> likeness(words(own, body.getKey()), words(body.getValue())))
        .average();
  }

  private double likenessToTheSolution(Trap trap) {
    return trap.bodies().keySet().stream()
        .mapToDouble(symbol -> likeness(words(own, symbol), words(solution, symbol)))
        .average()
        .orElse(0);
  }

  private static List<String> words(Code code, Symbol symbol) {
    String body = Holes.body(code.textOf(symbol), symbol).orElse("");
    return words(symbol.isType() ? body : body.replaceFirst("^\\{", "").replaceFirst("}$", ""));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.replaceAll("//[^\\n]*", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** How much of both is the same, in the same order: from 0 to 1. */
  static double likeness(List<String> one, List<String> other) {
    int[] before = new int[other.size() + 1];
    for (String word : one) {
      int[] now = new int[other.size() + 1];
      for (int i = 0; i < other.size(); i++) {
        now[i + 1] = word.equals(other.get(i)) ? before[i] + 1 : Math.max(before[i + 1], now[i]);
      }
      before = now;
    }
    return 2.0 * before[other.size()] / Math.max(1, one.size() + other.size());
  }
}
