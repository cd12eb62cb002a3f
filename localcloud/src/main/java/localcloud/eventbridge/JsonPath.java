package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The paths EventBridge allows in a target: {@code $.detail.items[0].name}; wildcards are none of
 * them.
 */
final class JsonPath {

  private JsonPath() {}

  /** A missing node when the event has nothing there. */
  static JsonNode read(String path, JsonNode event) {
    String pointer =
        path.replaceFirst("^\\$", "")
            .replaceAll("\\[['\"]([^'\"]*)['\"]]", ".$1")
            .replaceAll("\\[(\\d+)]", ".$1")
            .replace('.', '/');
    return event.at(pointer);
  }
}
