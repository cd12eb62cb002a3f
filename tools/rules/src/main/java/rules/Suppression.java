package rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a warning or the null checker is silenced.
 *
 * @param place path and line
 * @param hasReason whether a comment stands beside it, or in the line before
 */
record Suppression(String place, boolean hasReason) {
  private static final Pattern SILENCED =
      Pattern.compile("@([\\w.]+\\.)?(SuppressWarnings|NullUnmarked|SuppressForbidden)\\b");

  /** What stands in quotes silences nothing, and is no reason. */
  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

  private static final Pattern REASON = Pattern.compile("//\\s*\\S");

  /**
   * @param sources Java files by their paths
   */
  static List<Suppression> in(Map<String, List<String>> sources) {
    return sources.entrySet().stream().flatMap(file -> in(file.getKey(), file.getValue())).toList();
  }

  String refusal() {
    return place + ": say in a comment, in the line before, why a warning is silenced here.";
  }

  private static Stream<Suppression> in(String path, List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> SILENCED.matcher(unquoted(lines.get(i))).find())
        .mapToObj(
            i ->
                new Suppression(
                    path + ":" + (i + 1),
                    REASON.matcher(unquoted(lines.get(i))).find()
                        || i > 0 && REASON.matcher(lines.get(i - 1).strip()).lookingAt()));
  }

  private static String unquoted(String line) {
    return QUOTED.matcher(line).replaceAll("\"\"");
  }
}
