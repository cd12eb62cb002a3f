package course.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Variants of a list of parts, as texts. */
final class Lists {
  private Lists() {}

  /** Without one of them. */
  static <T> Stream<String> without(
      List<? extends T> parts, Function<T, String> text, String between) {
    return without(parts, 1, text, between);
  }

  /** Without one group of neighbours. */
  static <T> Stream<String> without(
      List<? extends T> parts, int group, Function<T, String> text, String between) {
    return IntStream.range(0, parts.size() / group)
        .mapToObj(
            left -> {
              List<T> rest = new ArrayList<>(parts);
              rest.subList(left * group, (left + 1) * group).clear();
              return joined(rest, text, between);
            });
  }

  /** With one and the neighbour before it in each other's place. */
  static <T> String swapped(
      List<? extends T> parts, int at, Function<T, String> text, String between) {
    List<T> other = new ArrayList<>(parts);
    Collections.swap(other, at - 1, at);
    return joined(other, text, between);
  }

  private static <T> String joined(List<T> parts, Function<T, String> text, String between) {
    return String.join(between, parts.stream().map(text).toList());
  }
}
