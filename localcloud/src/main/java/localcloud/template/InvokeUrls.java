package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Json;

/**
 * Rewrites a template's invoke URLs so that they work here: the CDK writes {@code
 * https://id.execute-api.region.amazonaws.com/stage/}, where nothing answers. The part after the
 * host stays the same, so the URL becomes {@code http://127.0.0.1:port/execute-api/id/stage/}.
 */
final class InvokeUrls {
  private static final Pattern HOST =
      Pattern.compile("https://([A-Za-z0-9]+)\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com");

  private final String replacement;

  InvokeUrls(String endpoint) {
    this.replacement = Matcher.quoteReplacement(endpoint + "/execute-api/") + "$1";
  }

  JsonNode localize(JsonNode node) {
    return switch (node) {
      case TextNode text -> TextNode.valueOf(HOST.matcher(text.asText()).replaceAll(replacement));
      case ArrayNode array -> {
        ArrayNode copy = Json.array();
        array.forEach(element -> copy.add(localize(element)));
        yield copy;
      }
      case ObjectNode object -> {
        ObjectNode copy = Json.object();
        object.properties().forEach(entry -> copy.set(entry.getKey(), localize(entry.getValue())));
        yield copy;
      }
      default -> node;
    };
  }
}
