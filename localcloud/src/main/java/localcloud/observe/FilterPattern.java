package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Which lines a filter accepts: words and "quoted phrases" that must all occur, {@code ?any} of
 * several, {@code -not}, or one comparison of a JSON member, {@code { $.level = "ERROR" }}.
 *
 * <p>Source: "Filter pattern syntax for metric filters, subscription filters, filter log events,
 * and Live Tail", CloudWatch Logs user guide. Other forms are refused.
 */
final class FilterPattern {
  private static final Pattern TERM = Pattern.compile("([?-]?)(?:\"([^\"]*)\"|(\\S+))");
  private static final Pattern JSON =
      Pattern.compile("\\{\\s*\\$\\.([\\w.-]+)\\s*(!?=)\\s*(?:\"([^\"]*)\"|([\\w.-]+))\\s*\\}");

  private FilterPattern() {}

  static Predicate<String> of(String pattern) {
    String trimmed = pattern.strip();
    return trimmed.startsWith("{") || trimmed.startsWith("[") ? json(trimmed) : terms(trimmed);
  }

  private static Predicate<String> terms(String pattern) {
    List<String> all = new ArrayList<>();
    List<String> any = new ArrayList<>();
    List<String> none = new ArrayList<>();
    Matcher term = TERM.matcher(pattern);
    while (term.find()) {
      List<String> kind =
          switch (term.group(1)) {
            case "?" -> any;
            case "-" -> none;
            default -> all;
          };
      kind.add(term.group(2) == null ? term.group(3) : term.group(2));
    }
    return line ->
        all.stream().allMatch(line::contains)
            && none.stream().noneMatch(line::contains)
            && (any.isEmpty() || !all.isEmpty() || any.stream().anyMatch(line::contains));
  }

  private static Predicate<String> json(String pattern) {
    Matcher comparison = JSON.matcher(pattern);
    if (!comparison.matches()) {
      throw new AwsException(
          400, "InvalidParameterException", "Invalid or unsupported filter pattern: " + pattern);
    }
    String pointer = "/" + comparison.group(1).replace('.', '/');
    boolean equal = comparison.group(2).equals("=");
    String wanted = comparison.group(3) == null ? comparison.group(4) : comparison.group(3);
    return line -> {
      JsonNode member = member(line, pointer);
      return !member.isMissingNode() && member.asText().equals(wanted) == equal;
    };
  }

  private static JsonNode member(String line, String pointer) {
    try {
      return Json.read(line).at(pointer);
    } catch (AwsException e) {
      return Json.object().path("absent");
    }
  }
}
