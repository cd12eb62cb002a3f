package course.mutant;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import exercises.source.Range;
import java.util.List;
import java.util.stream.Stream;

/** A failure for which there is no case is taken for an answer. */
final class Swallowed implements MutationOperator {
  private static final List<String> EVERYTHING = List.of("RuntimeException", "Exception");

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    if (!(tree instanceof TryTree attempt) || attempt.getCatches().isEmpty()) {
      return Stream.empty();
    }
    if (attempt.getCatches().stream().anyMatch(caught -> catchesAll(caught, solution))) {
      return Stream.empty();
    }
    int end = solution.range(attempt.getCatches().getLast()).end();
    String answer =
        solution.returns().equals("void") ? "return;" : "return " + none(solution) + ";";
    return Stream.of(
        new SourceChange(
            "other failures swallowed",
            new Range(end, end),
            " catch (RuntimeException other) { " + answer + " }"));
  }

  private static boolean catchesAll(CatchTree caught, Solution solution) {
    return EVERYTHING.contains(solution.text(caught.getParameter().getType()));
  }

  private static String none(Solution solution) {
    return switch (solution.returns()) {
      case "boolean" -> "false";
      case "int", "long" -> "0";
      default -> "null";
    };
  }
}
