package course.mutant;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import exercises.source.Range;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An argument that is dropped, swapped with its neighbour, or a default instead of what came. */
final class Arguments implements MutationOperator {

  @Override
  public Stream<SourceChange> at(Tree tree, Solution solution) {
    return switch (tree) {
      case MethodInvocationTree call when solution.isLog(call) ->
          in(
              call.getArguments().stream().filter(part -> !Wording.isText(part)).toList(),
              false,
              solution);
      case MethodInvocationTree call -> in(call.getArguments(), isMap(call, solution), solution);
      case NewClassTree call -> in(call.getArguments(), false, solution);
      default -> Stream.empty();
    };
  }

  private static boolean isMap(MethodInvocationTree call, Solution solution) {
    return solution.text(call.getMethodSelect()).equals("Map.of");
  }

  private static Stream<SourceChange> in(
      List<? extends ExpressionTree> arguments, boolean pairs, Solution solution) {
    if (arguments.size() < 2) {
      return defaults(arguments, solution);
    }
    Range all =
        new Range(
            solution.range(arguments.getFirst()).start(),
            solution.range(arguments.getLast()).end());
    Stream<SourceChange> dropped =
        PartLists.without(arguments, pairs ? 2 : 1, solution::text, ", ")
            .map(rest -> new SourceChange("argument dropped", all, rest));
    Stream<SourceChange> swapped =
        pairs
            ? Stream.empty()
            : IntStream.range(1, arguments.size())
                .filter(i -> arguments.get(i - 1).getKind() == arguments.get(i).getKind())
                .mapToObj(i -> PartLists.swapped(arguments, i, solution::text, ", "))
                .map(other -> new SourceChange("arguments swapped", all, other));
    return Stream.of(dropped, swapped, defaults(arguments, solution)).flatMap(changes -> changes);
  }

  private static Stream<SourceChange> defaults(
      List<? extends ExpressionTree> arguments, Solution solution) {
    return arguments.stream()
        .filter(IdentifierTree.class::isInstance)
        .filter(argument -> !solution.typeOf(solution.text(argument)).isEmpty())
        .map(
            argument ->
                new SourceChange(
                    "default in place of what is handed in",
                    solution.range(argument),
                    Defaults.of(solution.typeOf(solution.text(argument)))));
  }
}
