package shop.system.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The attributes of resources that a template asks for. */
final class Attributes {
  static final String GET = "Fn::GetAtt";

  private Attributes() {}

  /** A resource, by its logical id, and the name of one of its attributes. */
  record Named(String resource, String name) {
    @Override
    public String toString() {
      return resource + "." + name;
    }
  }

  static Stream<Named> in(JsonNode node) {
    var asked = node.path(GET);
    return asked.isArray()
        ? Stream.of(new Named(asked.get(0).asText(), asked.get(1).asText()))
        : node.valueStream().flatMap(Attributes::in);
  }
}
