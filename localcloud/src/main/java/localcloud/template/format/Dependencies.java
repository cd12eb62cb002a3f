package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The resources after which a resource is made because its template says so. */
final class Dependencies {
  private Dependencies() {}

  static Stream<String> of(JsonNode resource) {
    JsonNode after = resource.path("DependsOn");
    Stream<JsonNode> names = after.isArray() ? after.valueStream() : Stream.of(after);
    return names.filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
