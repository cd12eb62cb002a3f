package localcloud.lambda.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives a process its variables in UTF-8. A JVM writes them in the charset of its own locale, which
 * may have no such characters; then a shell, which sees nothing but ASCII, sets them and becomes
 * the process.
 */
final class Utf8Variables {
  private static final String OWN_CHARSET = System.getProperty("sun.jnu.encoding", "");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Utf8Variables() {}

  static void put(ProcessBuilder process, Map<String, String> variables) {
    put(process, variables, isUtf8());
  }

  static void put(ProcessBuilder process, Map<String, String> variables, boolean utf8) {
    StringBuilder script = new StringBuilder();
    variables.forEach(
        (name, value) -> {
          if (utf8 || isAscii(value) || !NAME.matcher(name).matches()) {
            process.environment().put(name, value);
          } else {
            // The full stop keeps line breaks at the end, which a substitution would drop.
            script.append(name).append("=\"$(printf %b '").append(escaped(value)).append(".')\"; ");
            script.append("export ").append(name).append("=\"${").append(name).append("%.}\"; ");
          }
        });
    if (!script.isEmpty()) {
      List<String> command =
          new ArrayList<>(List.of("/bin/sh", "-c", script + "exec \"$@\"", "sh"));
      command.addAll(process.command());
      process.command(command);
    }
  }

  /** Windows passes variables in UTF-16. */
  private static boolean isUtf8() {
    return OWN_CHARSET.equalsIgnoreCase(UTF_8.name())
        || System.getProperty("os.name").startsWith("Windows");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 128);
  }

  private static String escaped(String value) {
    StringBuilder octal = new StringBuilder();
    for (byte each : value.getBytes(UTF_8)) {
      octal.append(String.format(Locale.ROOT, "\\0%03o", each & 0xff));
    }
    return octal.toString();
  }
}
