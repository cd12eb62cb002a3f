package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The elements of a list in a template. */
final class Elements {
  private Elements() {}

  static Stream<JsonNode> of(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** Also of what is no list where there is only one. */
  static Stream<JsonNode> ofOneOrMore(JsonNode value) {
    return value.isArray() ? of(value) : value.isMissingNode() ? Stream.empty() : Stream.of(value);
  }
}
