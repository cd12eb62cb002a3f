package course.mutant;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.stream.Stream;

/** A condition that is negated, weakened or ignored. */
final class Conditions implements Operator {

  @Override
  public Stream<Change> at(Tree tree, Solution solution) {
    return switch (tree) {
      case IfTree choice ->
          Stream.concat(
              Stream.of(negated(choice.getCondition(), solution)),
              Stream.of("(true)", "(false)")
                  .map(
                      always ->
                          new Change(
                              "condition ignored", solution.range(choice.getCondition()), always)));
      case ConditionalExpressionTree choice -> Stream.of(negated(choice.getCondition(), solution));
      case WhileLoopTree loop ->
          Stream.of(
              new Change(
                  "loop runs once",
                  solution.range(loop),
                  "if " + solution.text(loop.getCondition()) + solution.text(loop.getStatement())));
      case ReturnTree answer
          when solution.returns().equals("boolean") && answer.getExpression() != null ->
          Stream.of(negated(answer.getExpression(), solution));
      case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
          Stream.of(
              new Change(
                  "condition negated", solution.range(not), solution.text(not.getExpression())));
      case BinaryTree both -> joined(both, solution);
      default -> Stream.empty();
    };
  }

  private static Change negated(ExpressionTree condition, Solution solution) {
    String text = solution.text(condition);
    return new Change("condition negated", solution.range(condition), "(!(" + text + "))");
  }

  private static Stream<Change> joined(BinaryTree both, Solution solution) {
    if (both.getKind() != Tree.Kind.CONDITIONAL_AND && both.getKind() != Tree.Kind.CONDITIONAL_OR) {
      return Stream.empty();
    }
    String other = both.getKind() == Tree.Kind.CONDITIONAL_AND ? " || " : " && ";
    String left = solution.text(both.getLeftOperand());
    String right = solution.text(both.getRightOperand());
    return Stream.of(left, right, left + other + right)
        .map(text -> new Change("condition weakened", solution.range(both), text));
  }
}
