package course.mutant;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import exercises.source.Range;
import java.util.List;
import java.util.stream.Stream;

/** What is done after a failure is not done. */
final class CleanUp implements Operator {

  @Override
  public Stream<Change> at(Tree tree, Solution solution) {
    return switch (tree) {
      case TryTree attempt ->
          Stream.concat(
              withoutFinally(attempt, solution),
              attempt.getCatches().stream().map(caught -> without(caught, attempt, solution)));
      case UnionTypeTree types when types.getTypeAlternatives().size() > 1 ->
          Lists.without(types.getTypeAlternatives(), solution::text, " | ")
              .map(rest -> new Change("exception not caught", solution.range(types), rest));
      default -> Stream.empty();
    };
  }

  private static Stream<Change> withoutFinally(TryTree attempt, Solution solution) {
    BlockTree last = attempt.getFinallyBlock();
    if (last == null) {
      return Stream.empty();
    }
    Range whole = solution.range(attempt);
    String what = "clean-up left out";
    List<? extends CatchTree> catches = attempt.getCatches();
    if (catches.isEmpty()) {
      return Stream.of(new Change(what, whole, solution.text(attempt.getBlock())));
    }
    int end = solution.range(catches.getLast()).end();
    return Stream.of(new Change(what, new Range(end, whole.end()), ""));
  }

  private static Change without(CatchTree caught, TryTree attempt, Solution solution) {
    String what = "exception not caught";
    return attempt.getCatches().size() == 1 && attempt.getFinallyBlock() == null
        ? new Change(what, solution.range(attempt), solution.text(attempt.getBlock()))
        : new Change(what, solution.range(caught), "");
  }
}
