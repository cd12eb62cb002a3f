package course.see;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** What a text needs to link to the page. */
final class PageLinks {
  static final String NONE = "{}";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PageLinks() {}

  /**
   * @param drawing the page's
   */
  static String of(URI page, String drawing) throws JsonProcessingException {
    ObjectNode links = MAPPER.createObjectNode().put("page", page.toString());
    var routes = links.putArray("routes");
    for (JsonNode edge : MAPPER.readTree(drawing).path("edges")) {
      if (edge.path("kind").asText().equals("route")) {
        routes.addAll((ArrayNode) edge.path("detail"));
      }
    }
    return links.toString();
  }
}
