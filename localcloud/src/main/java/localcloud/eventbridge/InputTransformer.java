package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a template's {@code <variables>} from the event (User Guide, "Amazon EventBridge input
 * transformation"). In a JSON template, a variable outside quotes becomes JSON, one inside quotes
 * becomes bare text.
 */
record InputTransformer(JsonNode definition) {
  private static final Set<String> RESERVED =
      Set.of(
          "aws.events.rule-arn",
          "aws.events.rule-name",
          "aws.events.event.ingestion-time",
          "aws.events.event",
          "aws.events.event.json");

  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("<([A-Za-z0-9_.\\-]+)>");

  String apply(Rule rule, Event event) {
    return filled(
        (variable, inText) -> {
          JsonNode value = value(variable, rule, event);
          return inText ? bare(value) : Json.text(known(value));
        });
  }

  /**
   * The template with each variable replaced.
   *
   * @param text for a variable's name and whether it is inside quotes
   */
  String filled(BiFunction<String, Boolean, String> text) {
    String template = definition.path("InputTemplate").asText();
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    while (variable.find()) {
      boolean inText = isInText(template, variable.start());
      variable.appendReplacement(
          filled, Matcher.quoteReplacement(text.apply(variable.group(1), inText)));
    }
    return variable.appendTail(filled).toString();
  }

  /** A variable that is neither reserved nor in the map of paths. */
  @Nullable String unknownVariable() {
    return VARIABLE
        .matcher(definition.path("InputTemplate").asText())
        .results()
        .map(found -> found.group(1))
        .filter(name -> !RESERVED.contains(name) && !definition.path("InputPathsMap").has(name))
        .findFirst()
        .orElse(null);
  }

  private JsonNode value(String variable, Rule rule, Event event) {
    return switch (variable) {
      case "aws.events.rule-arn" -> TextNode.valueOf(rule.arn());
      case "aws.events.rule-name" -> TextNode.valueOf(rule.name());
      case "aws.events.event.ingestion-time" -> TextNode.valueOf(event.ingested().toString());
      case "aws.events.event" -> withoutDetail(event.envelope());
      case "aws.events.event.json" -> event.envelope();
      default -> fromPath(definition.path("InputPathsMap").path(variable), event);
    };
  }

  private static JsonNode fromPath(JsonNode path, Event event) {
    return path.isTextual()
        ? new InputPath(path.asText()).read(event.envelope())
        : MissingNode.getInstance();
  }

  private static ObjectNode withoutDetail(ObjectNode envelope) {
    return envelope.deepCopy().without("detail");
  }

  private static JsonNode known(JsonNode value) {
    return value.isMissingNode() ? Json.object().nullNode() : value;
  }

  /**
   * The form used inside quotes: text with its escapes, anything else as JSON whose own quotes are
   * removed, which is how EventBridge keeps the string valid.
   */
  private static String bare(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    String quoted =
        Json.text(
            TextNode.valueOf(
                value.isTextual() ? value.asText() : Json.text(value).replace("\"", "")));
    return quoted.substring(1, quoted.length() - 1);
  }

  private static boolean isInText(String template, int index) {
    boolean inText = false;
    for (int i = 0; i < index; i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        inText = !inText;
      }
    }
    return inText;
  }
}
