package course.mutant;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.stream.Stream;

/** Another value: of a literal, of a choice, or of the whole method. */
final class OtherValues implements MutationOperator {

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    return switch (tree) {
      case LiteralTree literal ->
          other(literal)
              .map(value -> new SourceChange("another value", solution.range(literal), value));
      case BinaryTree pieces when Wording.isOne(pieces) ->
          Stream.of(new SourceChange("another value", solution.range(pieces), "\"\""));
      case ConditionalExpressionTree choice ->
          Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
              .map(
                  part ->
                      new SourceChange(
                          "always the same", solution.range(choice), solution.text(part)));
      case ReturnTree answer when answer.getExpression() != null -> {
        String nothing = Defaults.of(solution.returns());
        Stream<String> values =
            solution.returns().equals("boolean") ? Stream.of("true", "false") : Stream.of(nothing);
        yield values.map(
            value ->
                new SourceChange("returns nothing", solution.range(answer.getExpression()), value));
      }
      default -> Stream.empty();
    };
  }

  private static Stream<String> other(LiteralTree literal) {
    return switch (literal.getValue()) {
      case Integer number -> Stream.of(String.valueOf(number + 1));
      case Long number -> Stream.of(number + 1 + "L");
      case Boolean truth -> Stream.of(String.valueOf(!truth));
      case String text when PermissionText.isOne(text) ->
          Stream.of("\"\"", PermissionText.widened(text));
      case String text when !text.isEmpty() -> Stream.of("\"\"");
      case null, default -> Stream.empty();
    };
  }
}
