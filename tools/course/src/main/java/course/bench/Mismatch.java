package course.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a failed assertion says, in a line each: what was checked, what was expected, and what came.
 * Knows the messages of AssertJ and of the CDK's assertions; of others, the beginning is left.
 */
final class Mismatch {
  private static final int LONGEST = 200;
  private static final int MOST_LINES = 6;

  private static final Pattern EQUAL =
      Pattern.compile("(.*?)expected: ?(.*?)\\s*\\n\\s*but was: ?(.*)", Pattern.DOTALL);
  private static final Pattern RELATED =
      Pattern.compile("(.*?)Expecting \\w+:\\s*\\n(.*?)\\n((?:not )?to .*)", Pattern.DOTALL);
  private static final Pattern IN_TEMPLATE = Pattern.compile("!! ([^\\n]*)");

  private Mismatch() {}

  static List<String> lines(String message) {
    Matcher equal = EQUAL.matcher(message);
    if (equal.matches()) {
      return lines(equal.group(1), equal.group(2), equal.group(3).split("\\n\\s*at ", 2)[0]);
    }
    Matcher related = RELATED.matcher(message);
    if (related.matches()) {
      String wanted = related.group(3).split("\\n\\s*but |\\nwhen ", 2)[0];
      return lines(related.group(1), wanted, related.group(2));
    }
    Matcher template = IN_TEMPLATE.matcher(message);
    return template.find() ? inTemplate(message, template) : beginning(message);
  }

  private static List<String> lines(String about, String expected, String came) {
    return Stream.of(line("", about), line("Expected: ", expected), line("Came:     ", came))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The CDK prints whole resources and marks what differs. */
  private static List<String> inTemplate(String message, Matcher difference) {
    List<String> lines = new ArrayList<>();
    lines.add(line("", message.lines().findFirst().orElse("")));
    do {
      lines.add(line("", difference.group(1)));
    } while (difference.find() && lines.size() < MOST_LINES);
    return lines.stream().distinct().toList();
  }

  private static List<String> beginning(String message) {
    return message
        .lines()
        .takeWhile(line -> !line.stripLeading().startsWith("at "))
        .filter(line -> !line.isBlank())
        .limit(MOST_LINES)
        .map(line -> shortened(line.stripTrailing()))
        .toList();
  }

  private static String line(String label, String text) {
    String words = text.strip().replaceAll("\\s+", " ");
    String bare = words.replaceFirst("^\\[(.*)]$", "$1");
    return label + shortened(label.isEmpty() ? bare : words);
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST
        ? line
        : String.format(Locale.ROOT, "%s…", line.substring(0, LONGEST));
  }
}
