package search.agree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import search.api.ApiReply;
import search.shopper.ApiJson;

/**
 * What a history leaves behind, in lines that are the same wherever it was run: ids, versions and
 * times have names in place of their values.
 */
record LeftBehind(List<String> lines) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

  /** First versions are random and have many digits; so have times in seconds. */
  private static final String LONG_NUMBER = "\\b\\d{9,}\\b";

  private static final String HASH = "[0-9A-Za-z+/_-]{40,}=*";

  /** Of an index: it depends on an id. */
  private static final String SHARD = "\\b(order|waiting)#\\d+";

  String text() {
    return String.join("\n", lines);
  }

  static String item(String table, JsonNode item) {
    return table + ": " + named(sorted(item).toString());
  }

  /** A message's event, without what the bus adds. */
  static String message(String queue, String body) {
    var event = ApiJson.json(body);
    return queue + ": " + named(event.path("detail-type").asText() + " " + event.path("detail"));
  }

  static String reply(String step, ApiReply reply) {
    String line = step + " hears " + reply.status();
    if (reply.status() >= 300 || reply.body().isEmpty()) {
      return line;
    }
    var body = ApiJson.json(reply.body());
    return line
        + " "
        + ApiJson.contents(body.path("items"))
        + " "
        + ApiJson.money(body.path("total"));
  }

  /** In an order of their own. */
  static List<String> sorted(Collection<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static String named(String text) {
    return text.replaceAll(ID, "ID")
        .replaceAll(TIME, "TIME")
        .replaceAll(LONG_NUMBER, "NUMBER")
        .replaceAll(HASH, "HASH")
        .replaceAll(SHARD, "$1#SHARD");
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var elements = JSON.createArrayNode();
      node.forEach(element -> elements.add(sorted(element)));
      return elements;
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> fields = new TreeMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
    ObjectNode result = JSON.createObjectNode();
    new TreeSet<>(fields.keySet()).forEach(name -> result.set(name, fields.get(name)));
    return result;
  }
}
