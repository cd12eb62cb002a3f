package rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place where a warning or the null checker is silenced.
 *
 * @param place the path and line
 * @param hasReason whether there is a comment beside it or on the line before
 */
record Suppression(String place, boolean hasReason) {
  private static final Pattern SILENCED =
      Pattern.compile("@([\\w.]+\\.)?(SuppressWarnings|NullUnmarked|SuppressForbidden)\\b");

  /** Text in quotes neither silences anything nor counts as a reason. */
  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

  private static final Pattern REASON = Pattern.compile("//\\s*\\S");

  /**
   * @param sources Java files by their paths
   */
  static List<Suppression> in(Map<String, List<String>> sources) {
    return sources.entrySet().stream().flatMap(file -> in(file.getKey(), file.getValue())).toList();
  }

  String refusal() {
    return place + ": say in a comment on the line before why a warning is silenced here.";
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
