package course.mutant;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.stream.Stream;

/** A call that is not made: a statement, a builder's property, or what wraps a value. */
final class LeftOut implements Operator {

  @Override
  public Stream<Change> at(Tree tree, Solution solution) {
    return switch (tree) {
      case ExpressionStatementTree statement ->
          Stream.of(new Change("statement left out", solution.range(statement), ""));
      case MethodInvocationTree call -> Stream.concat(link(call, solution), wrap(call, solution));
      default -> Stream.empty();
    };
  }

  private static Stream<Change> link(MethodInvocationTree call, Solution solution) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && isCall(select.getExpression())) {
      String rest = solution.text(select.getExpression());
      return Stream.of(new Change("call left out of a chain", solution.range(call), rest));
    }
    return Stream.empty();
  }

  private static Stream<Change> wrap(MethodInvocationTree call, Solution solution) {
    boolean inChain =
        call.getMethodSelect() instanceof MemberSelectTree select && isCall(select.getExpression());
    return call.getArguments().size() == 1 && !inChain
        ? Stream.of(
            new Change(
                "argument in place of the call",
                solution.range(call),
                solution.text(call.getArguments().getFirst())))
        : Stream.empty();
  }

  private static boolean isCall(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree || expression instanceof NewClassTree;
  }
}
