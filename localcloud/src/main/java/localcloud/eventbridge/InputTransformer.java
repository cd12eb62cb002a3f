package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import localcloud.gateway.Json;

/**
 * Fills in a template's {@code <variables>} from the event (User Guide, "Amazon EventBridge input
 * transformation"). In a JSON template, a variable outside quotes becomes JSON, one inside quotes
 * becomes bare text.
 */
record InputTransformer(JsonNode definition) {
  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("<([A-Za-z0-9_.\\-]+)>");

  String apply(Rule rule, Event event) {
    String template = definition.path("InputTemplate").asText();
    StringBuilder filled = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    while (variable.find()) {
      boolean inText = isInText(template, variable.start());
      JsonNode value = value(variable.group(1), rule, event);
      variable.appendReplacement(
          filled, Matcher.quoteReplacement(inText ? bare(value) : Json.text(known(value))));
    }
    return variable.appendTail(filled).toString();
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
   * The form used inside quotes: text with its escapes, anything else as JSON with escaped quotes.
   */
  private static String bare(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    String quoted =
        Json.text(TextNode.valueOf(value.isTextual() ? value.asText() : Json.text(value)));
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
