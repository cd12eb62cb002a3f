package localcloud.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text of an {@code Fn::Sub}: <code>${Name}</code>, <code>${Id.Attribute}</code>, <code>
 * ${!Literal}</code>.
 */
public final class SubText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private SubText() {}

  /** The names that an {@code Fn::Sub} takes from the template: all but those of its own map. */
  public static Set<String> names(JsonNode argument) {
    Set<String> names = new LinkedHashSet<>();
    replace(
        argument,
        name -> {
          if (!argument.path(1).has(name)) {
            names.add(name);
          }
          return "";
        });
    return names;
  }

  /** The text of an {@code Fn::Sub}, with a value for each name. */
  public static String replace(JsonNode argument, UnaryOperator<String> value) {
    return replace(argument.isArray() ? argument.path(0).asText() : argument.asText(), value);
  }

  private static String replace(String text, UnaryOperator<String> value) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(one(match.group(1), value)));
  }

  private static String one(String name, UnaryOperator<String> value) {
    return name.startsWith("!") ? "${" + name.substring(1) + "}" : value.apply(name.strip());
  }
}
