package course.mutant;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import exercises.source.Range;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Statements and cases in the other's place, and a loop that ends after its first element. */
final class Order implements Operator {

  @Override
  public Stream<Change> at(Tree tree, Solution solution) {
    return switch (tree) {
      case BlockTree block -> neighbours(block.getStatements(), solution);
      case SwitchExpressionTree choice -> cases(choice.getCases(), solution);
      case SwitchTree choice -> cases(choice.getCases(), solution);
      case EnhancedForLoopTree loop -> {
        String all = solution.text(loop.getExpression());
        String first = all + ".stream().limit(1).toList()";
        yield Stream.of(
            new Change("only the first of them", solution.range(loop.getExpression()), first));
      }
      default -> Stream.empty();
    };
  }

  private static Stream<Change> neighbours(
      List<? extends StatementTree> statements, Solution solution) {
    return IntStream.range(1, statements.size())
        .filter(i -> !isDeclared(statements.get(i - 1)) || !isDeclared(statements.get(i)))
        .mapToObj(
            i -> exchanged("statement moved", statements.get(i - 1), statements.get(i), solution));
  }

  /** Two declarations either need their order, for the compiler, or do not care. */
  private static boolean isDeclared(StatementTree statement) {
    return statement instanceof VariableTree;
  }

  private static Stream<Change> cases(List<? extends CaseTree> cases, Solution solution) {
    List<Tree> bodies = cases.stream().map(CaseTree::getBody).toList();
    return IntStream.range(1, bodies.size())
        .mapToObj(i -> exchanged("cases swapped", bodies.get(i - 1), bodies.get(i), solution));
  }

  private static Change exchanged(String what, Tree one, Tree next, Solution solution) {
    Range first = solution.range(one);
    Range second = solution.range(next);
    String between = solution.source().text().substring(first.end(), second.start());
    return new Change(
        what,
        new Range(first.start(), second.end()),
        solution.text(next) + between + solution.text(one));
  }
}
