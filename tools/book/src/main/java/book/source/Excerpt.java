package book.source;

import java.util.Arrays;
import java.util.List;

/** Lines of a file as a page shows them: without their common indentation. */
public record Excerpt(String path, List<String> lines) {

  static Excerpt of(String path, String text) {
    var lines = Arrays.stream(text.stripTrailing().split("\n", -1)).toList();
    int shared = lines.stream().filter(l -> !l.isBlank()).mapToInt(Excerpt::indent).min().orElse(0);
    return new Excerpt(
        path, lines.stream().map(l -> l.isBlank() ? "" : l.substring(shared)).toList());
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
