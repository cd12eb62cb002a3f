package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An object that notes which of its members are read. */
// Jackson's own override of deepCopy is unchecked, too: the method that both override is generic.
@SuppressWarnings("unchecked")
final class ReadNode extends ObjectNode {
  private static final long serialVersionUID = 1L;

  /** Makes such objects, when a mapper reads JSON or is asked for an empty object. */
  static final JsonNodeFactory FACTORY =
      new JsonNodeFactory(true) {
        private static final long serialVersionUID = 1L;

        @Override
        public ObjectNode objectNode() {
          return new ReadNode();
        }
      };

  private ReadNode() {
    super(FACTORY);
  }

  private void noteAll() {
    Reads.note(this, List.copyOf(_children.keySet()));
  }

  private void note(String name) {
    Reads.note(this, List.of(name));
  }

  JsonNode unnoted(String name) {
    return _children.get(name);
  }

  @Override
  public ObjectNode deepCopy() {
    ObjectNode copy = new ReadNode();
    _children.forEach((name, value) -> copy.set(name, value.deepCopy()));
    return copy;
  }

  @Override
  public JsonNode get(String name) {
    note(name);
    return super.get(name);
  }

  @Override
  public JsonNode path(String name) {
    note(name);
    return super.path(name);
  }

  @Override
  public JsonNode required(String name) {
    note(name);
    return super.required(name);
  }

  @Override
  public Iterator<JsonNode> elements() {
    noteAll();
    return super.elements();
  }

  @Override
  public Stream<JsonNode> valueStream() {
    noteAll();
    return super.valueStream();
  }

  @Override
  public Set<Map.Entry<String, JsonNode>> properties() {
    noteAll();
    return super.properties();
  }

  @Override
  public Stream<Map.Entry<String, JsonNode>> propertyStream() {
    noteAll();
    return super.propertyStream();
  }
}
