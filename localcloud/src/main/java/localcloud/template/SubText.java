package localcloud.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text of an {@code Fn::Sub}: <code>${Name}</code>, <code>${Id.Attribute}</code>, <code>
 * ${!Literal}</code>.
 */
final class SubText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private SubText() {}

  static String replace(String text, UnaryOperator<String> value) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(one(match.group(1), value)));
  }

  private static String one(String name, UnaryOperator<String> value) {
    return name.startsWith("!") ? "${" + name.substring(1) + "}" : value.apply(name.strip());
  }
}
