package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.Json;

/** Shows a log group's last lines. */
record StoredLog(Looks looks) {
  private static final int LINES = 300;

  ObjectNode last(String group) {
    ObjectNode page = Json.object();
    ArrayNode lines = page.putArray("lines");
    List<JsonNode> all =
        looks
            .ask("logs", "FilterLogEvents", Json.object().put("logGroupName", group))
            .path("events")
            .valueStream()
            .toList();
    all.subList(Math.max(0, all.size() - LINES), all.size())
        .forEach(
            line ->
                lines
                    .addObject()
                    .put("at", line.path("timestamp").asLong())
                    .put("text", Masked.shown(line.path("message").asText().stripTrailing())));
    return page;
  }
}
