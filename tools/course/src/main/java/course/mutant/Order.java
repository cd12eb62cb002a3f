package course.mutant;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import exercises.source.Range;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Statements and cases in the other's place, and a loop that ends after its first element. */
final class Order implements MutationOperator {

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    return switch (tree) {
      case BlockTree block -> neighbours(block.getStatements(), solution);
      case SwitchExpressionTree choice -> cases(choice.getCases(), solution);
      case SwitchTree choice -> cases(choice.getCases(), solution);
      case EnhancedForLoopTree loop -> {
        String all = solution.text(loop.getExpression());
        String first = all + ".stream().limit(1).toList()";
        yield Stream.of(
            new SourceChange(
                "only the first of them", solution.range(loop.getExpression()), first));
      }
      default -> Stream.empty();
    };
  }

  private static Stream<SourceChange> neighbours(
      List<? extends StatementTree> statements, Solution solution) {
    return IntStream.range(1, statements.size())
        .filter(i -> mayMove(statements.get(i - 1), statements.get(i), solution))
        .mapToObj(
            i -> exchanged("statement moved", statements.get(i - 1), statements.get(i), solution));
  }

  /**
   * Not where the compiler would refuse it: what follows a return is never reached, and a name is
   * declared before it is used. Two declarations either need their order as well, or do not care,
   * nor do two calls of the same method, which add to something.
   */
  private static boolean mayMove(StatementTree one, StatementTree next, Solution solution) {
    if (next instanceof ReturnTree || next instanceof ThrowTree) {
      return false;
    }
    if (one instanceof VariableTree declared) {
      String name = "\\b" + declared.getName() + "\\b";
      return !(next instanceof VariableTree)
          && !Pattern.compile(name).matcher(solution.text(next)).find();
    }
    return method(one).isEmpty() || !method(one).equals(method(next));
  }

  /** The name of the method that a statement calls; empty if it does something else. */
  private static String method(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
        ? switch (call.getMethodSelect()) {
          case MemberSelectTree select -> select.getIdentifier().toString();
          case IdentifierTree name -> name.getName().toString();
          default -> "";
        }
        : "";
  }

  private static Stream<SourceChange> cases(List<? extends CaseTree> cases, Solution solution) {
    List<Tree> bodies = cases.stream().map(CaseTree::getBody).toList();
    return IntStream.range(1, bodies.size())
        .mapToObj(i -> exchanged("cases swapped", bodies.get(i - 1), bodies.get(i), solution));
  }

  private static SourceChange exchanged(String what, Tree one, Tree next, Solution solution) {
    Range first = solution.range(one);
    Range second = solution.range(next);
    String between = solution.source().text().substring(first.end(), second.start());
    return new SourceChange(
        what,
        new Range(first.start(), second.end()),
        solution.text(next) + between + solution.text(one));
  }
}
