package localcloud.apigateway;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code $context} variables of a request. A gateway response inserts them directly, without
 * VTL; their values are escaped, so a client's text cannot break the surrounding JSON.
 *
 * <p>Source: "Variables for data transformations for API Gateway", API Gateway developer guide.
 */
record Context(Map<String, String> variables) {
  private static final String NAME = "[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*";
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:context\\.(NAME)|\\{context\\.(NAME)\\})".replace("NAME", NAME));

  Context with(String name, String value) {
    return with(Map.of(name, value));
  }

  Context with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(more);
    return new Context(all);
  }

  Context withError(Refusal refusal) {
    return with(
        Map.of(
            "error.message",
            String.valueOf(refusal.getMessage()),
            "error.responseType",
            refusal.type(),
            "error.validationErrorString",
            refusal.status() < 500 ? refusal.detail() : ""));
  }

  /** Fills in a body template; a variable without a value becomes {@code -}. */
  String render(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(name(found))));
  }

  /** The value of a header mapping: {@code 'literal'} or {@code context.name}. */
  String value(String mapping) {
    if (mapping.startsWith("'") && mapping.endsWith("'")) {
      return mapping.substring(1, mapping.length() - 1);
    }
    return variables.getOrDefault(mapping.replaceFirst("^\\$?context\\.", ""), "");
  }

  private static String name(MatchResult found) {
    return Objects.requireNonNullElse(found.group(1), "")
        + Objects.requireNonNullElse(found.group(2), "");
  }

  private String escaped(String name) {
    if (name.equals("error.messageString")) {
      return '"' + escape(variables.getOrDefault("error.message", "")) + '"';
    }
    return escape(variables.getOrDefault(name, "-"));
  }

  private static String escape(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
