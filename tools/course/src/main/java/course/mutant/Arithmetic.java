package course.mutant;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import exercises.source.Range;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Another operator, or a limit that is off by one. */
final class Arithmetic implements MutationOperator {
  private static final Map<Tree.Kind, String> OTHERS =
      Map.of(
          Tree.Kind.PLUS, "-",
          Tree.Kind.MINUS, "+",
          Tree.Kind.MULTIPLY, "/",
          Tree.Kind.DIVIDE, "*",
          Tree.Kind.REMAINDER, "*",
          Tree.Kind.LESS_THAN, "<=",
          Tree.Kind.GREATER_THAN, ">=",
          Tree.Kind.EQUAL_TO, "!=",
          Tree.Kind.NOT_EQUAL_TO, "==");

  private static final Map<Tree.Kind, String> LIMITS =
      Map.of(Tree.Kind.LESS_THAN_EQUAL, "<", Tree.Kind.GREATER_THAN_EQUAL, ">");

  private static final Map<Tree.Kind, List<String>> WEAKER =
      Map.of(
          Tree.Kind.EQUAL_TO, List.of("<=", ">="),
          Tree.Kind.NOT_EQUAL_TO, List.of("<", ">"));

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    if (!(tree instanceof BinaryTree both)) {
      return Stream.empty();
    }
    Range between =
        new Range(
            solution.range(both.getLeftOperand()).end(),
            solution.range(both.getRightOperand()).start());
    Stream<String> others =
        Stream.of(OTHERS, LIMITS)
            .filter(operators -> operators.containsKey(both.getKind()))
            .map(operators -> operators.getOrDefault(both.getKind(), ""));
    return Stream.concat(others, WEAKER.getOrDefault(both.getKind(), List.of()).stream())
        .map(operator -> new SourceChange("another operator", between, " " + operator + " "));
  }
}
