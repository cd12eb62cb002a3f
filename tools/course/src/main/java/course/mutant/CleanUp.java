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
final class CleanUp implements MutationOperator {

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    return switch (tree) {
      case TryTree attempt ->
          Stream.concat(
              withoutFinally(attempt, solution),
              attempt.getCatches().stream().map(caught -> without(caught, attempt, solution)));
      case UnionTypeTree types when types.getTypeAlternatives().size() > 1 ->
          PartLists.without(types.getTypeAlternatives(), solution::text, " | ")
              .map(rest -> new SourceChange("exception not caught", solution.range(types), rest));
      default -> Stream.empty();
    };
  }

  private static Stream<SourceChange> withoutFinally(TryTree attempt, Solution solution) {
    BlockTree last = attempt.getFinallyBlock();
    if (last == null) {
      return Stream.empty();
    }
    Range whole = solution.range(attempt);
    String what = "clean-up left out";
    List<? extends CatchTree> catches = attempt.getCatches();
    if (catches.isEmpty()) {
      return Stream.of(new SourceChange(what, whole, solution.text(attempt.getBlock())));
    }
    int end = solution.range(catches.getLast()).end();
    return Stream.of(new SourceChange(what, new Range(end, whole.end()), ""));
  }

  private static SourceChange without(CatchTree caught, TryTree attempt, Solution solution) {
    String what = "exception not caught";
    return attempt.getCatches().size() == 1 && attempt.getFinallyBlock() == null
        ? new SourceChange(what, solution.range(attempt), solution.text(attempt.getBlock()))
        : new SourceChange(what, solution.range(caught), "");
  }
}
