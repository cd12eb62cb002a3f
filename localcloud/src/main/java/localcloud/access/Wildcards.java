package localcloud.access;

import java.util.regex.Pattern;

/**
 * Text in a policy in which {@code *} stands for any characters and {@code ?} for any single one
 * (IAM User Guide, "IAM JSON policy elements: Resource").
 */
record Wildcards(String text, Pattern pattern) {

  static Wildcards of(String text) {
    return new Wildcards(text, compile(text, 0));
  }

  /** For actions, which are not case-sensitive. */
  static Wildcards ignoringCase(String text) {
    return new Wildcards(text, compile(text, Pattern.CASE_INSENSITIVE));
  }

  boolean matches(String value) {
    return pattern.matcher(value).matches();
  }

  private static Pattern compile(String text, int flags) {
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
