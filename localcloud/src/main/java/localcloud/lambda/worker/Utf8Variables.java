package localcloud.lambda.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    VariableScript script = new VariableScript();
    variables.forEach(
        (name, value) -> {
          if (utf8 || isAscii(value) || !NAME.matcher(name).matches()) {
            process.environment().put(name, value);
          } else {
            script.set(name, value);
          }
        });
    script.startBefore(process);
  }

  /** Windows passes variables in UTF-16. */
  private static boolean isUtf8() {
    return OWN_CHARSET.equalsIgnoreCase(UTF_8.name())
        || System.getProperty("os.name").startsWith("Windows");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 128);
  }
}
