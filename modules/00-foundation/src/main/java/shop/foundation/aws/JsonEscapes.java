package shop.foundation.aws;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of JSON (RFC 8259, section 7), which can hide what a text says. */
final class JsonEscapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

  private JsonEscapes() {}

  /** The text without escapes; a space stands for a line break or a tab. */
  static String undone(String json) {
    return json.indexOf('\\') < 0 ? json : ESCAPE.matcher(json).replaceAll(JsonEscapes::meant);
  }

  private static String meant(MatchResult escape) {
    String hex = escape.group(1);
    if (hex != null) {
      return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex, 16)));
    }
    return "bfnrt".contains(escape.group(2)) ? " " : Matcher.quoteReplacement(escape.group(2));
  }
}
