package course.mutant;

import com.sun.source.tree.Tree;
import course.carve.Code;
import exercises.Hole;
import exercises.Step;
import exercises.source.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every mistake of a known kind that fits into a solution: the operators of PIT, and those of this
 * field, such as a builder's property left out or a permission widened.
 */
public final class Mutants {
  private static final List<MutationOperator> OPERATORS =
      List.of(
          new CallLeftOut(),
          new CleanUp(),
          new Swallowed(),
          new OtherConditions(),
          new Arithmetic(),
          new Arguments(),
          new OtherValues(),
          new Order());

  private Mutants() {}

  /** Those of a step, in the order of its solution's text. */
  public static List<Mutant> of(Step step, Code solution) {
    Map<String, Code> found = new LinkedHashMap<>();
    for (Hole hole : step.holes()) {
      add(hole.symbol(), solution, found);
    }
    return found.entrySet().stream().map(e -> new Mutant(e.getKey(), e.getValue())).toList();
  }

  private static void add(Symbol hole, Code code, Map<String, Code> found) {
    String path = code.pathOf(hole);
    Solution solution = Solution.of(code.textOf(hole), hole);
    Set<String> seen = new HashSet<>();
    for (SourceChange change : changes(solution)) {
      String text = change.to(solution.source().text());
      if (!text.equals(solution.source().text()) && seen.add(text)) {
        found.put(unlike(found, name(hole, change, solution)), code.with(path, text));
      }
    }
  }

  private static List<SourceChange> changes(Solution solution) {
    List<SourceChange> changes = new ArrayList<>();
    for (Tree part : solution.parts()) {
      OPERATORS.forEach(operator -> operator.at(part, solution).forEach(changes::add));
    }
    return changes;
  }

  private static String name(Symbol hole, SourceChange change, Solution solution) {
    return String.format(
        Locale.ROOT,
        "%s: %s: %s -> %s",
        hole.shortly(),
        change.what(),
        line(change.range().of(solution.source().text())),
        change.with().isEmpty() ? "nothing" : line(change.with()));
  }

  private static String line(String code) {
    return code.strip().replaceAll("\\s+", " ");
  }

  /** The same change may be possible in two places. */
  private static String unlike(Map<String, Code> others, String name) {
    String other = name;
    for (int nth = 2; others.containsKey(other); nth++) {
      other = name + " (" + nth + ")";
    }
    return other;
  }
}
