package localcloud.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in a policy in which {@code *} stands for any characters and {@code ?} for any single one
 * (IAM User Guide, "IAM JSON policy elements: Resource").
 *
 * @param pattern null for text without either, which is compared as it is
 */
record Wildcards(String text, boolean ignoresCase, @Nullable Pattern pattern) {

  static Wildcards of(String text) {
    return new Wildcards(text, false, compile(text, 0));
  }

  /** For actions, which are not case-sensitive. */
  static Wildcards ignoringCase(String text) {
    return new Wildcards(text, true, compile(text, Pattern.CASE_INSENSITIVE));
  }

  boolean matches(String value) {
    if (pattern != null) {
      return pattern.matcher(value).matches();
    }
    return ignoresCase ? text.equalsIgnoreCase(value) : text.equals(value);
  }

  private static @Nullable Pattern compile(String text, int flags) {
    if (text.indexOf('*') < 0 && text.indexOf('?') < 0) {
      return null;
    }
    StringBuilder regex = new StringBuilder();
    for (char c : text.toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
  }
}
