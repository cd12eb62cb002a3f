package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an {@code Fn::Sub} takes from the template. */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private Placeholders() {}

  static Set<String> of(JsonNode argument) {
    JsonNode own = argument.path(1);
    String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
    Set<String> names = new TreeSet<>();
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      String name = found.group(1).strip();
      if (!own.has(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
