package shop.foundation;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are nearly a given one: whoever compares carelessly takes them for it. */
final class NearMisses {
  private NearMisses() {}

  /**
   * Every beginning, end and middle of the text, and the text in other cases, with more around it,
   * and with one character that is missing, doubled or another one.
   */
  static Stream<String> of(String text) {
    return Stream.of(parts(text), around(text), changed(text))
        .flatMap(texts -> texts)
        .filter(nearly -> !nearly.equals(text))
        .distinct();
  }

  private static Stream<String> parts(String text) {
    return IntStream.rangeClosed(0, text.length())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from, text.length())
                    .mapToObj(to -> text.substring(from, to)));
  }

  private static Stream<String> around(String text) {
    return Stream.concat(
        Stream.of(text.toUpperCase(Locale.ROOT)),
        Stream.of(" ", "x", "-", "\n", "\0", ",", text)
            .flatMap(more -> Stream.of(more + text, text + more, more + text + more)));
  }

  private static Stream<String> changed(String text) {
    return IntStream.range(0, text.length()).boxed().flatMap(at -> changed(text, at));
  }

  private static Stream<String> changed(String text, int at) {
    String one = text.substring(at, at + 1);
    return Stream.of("", "x", one.repeat(2), one.toUpperCase(Locale.ROOT))
        .map(other -> text.substring(0, at) + other + text.substring(at + 1));
  }
}
