package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Lists and maps of a given size, or around a given part. */
record LimitParts(Operation operation, ParameterInput known) {

  /** A list or a map with so many elements. */
  JsonNode container(LimitedPlace own, SdkField<?> field, long size) {
    boolean list = field.marshallingType().getKnownType() == MarshallingKnownType.LIST;
    JsonNode element = least(own.part(list ? "[]" : "{}"), field);
    ArrayNode elements = Json.array();
    ObjectNode entries = Json.object();
    List<String> keys = new ArrayList<>(own.part("{key}").values());
    for (long i = 0; i < size; i++) {
      elements.add(another(own, element, i));
      entries.set(i < keys.size() ? keys.get((int) i) : "k" + i, element);
    }
    return list ? elements : entries;
  }

  /** A list with one element twice. */
  JsonNode twice(LimitedPlace own, SdkField<?> field) {
    JsonNode element = least(own.part("[]"), field);
    return Json.array().add(element).add(element);
  }

  /** The element, or one that differs from the others if all must differ. */
  private static JsonNode another(LimitedPlace own, JsonNode element, long index) {
    return own.limits().stream()
        .filter(limit -> limit.kind().equals("unique"))
        .findFirst()
        .map(limit -> another(limit.text(), element, index))
        .orElse(element);
  }

  private static JsonNode another(String by, JsonNode element, long index) {
    if (by.isEmpty()) {
      return TextNode.valueOf(element.asText() + index);
    }
    ObjectNode other = element.deepCopy();
    return other.put(by, element.path(by).asText("a") + index);
  }

  /** What contains a part: the list of an element, the map of a key. */
  JsonNode around(String part, LimitedPlace at, SdkField<?> field, JsonNode value) {
    if (part.isEmpty()) {
      return value;
    }
    if (part.startsWith(".")) {
      return Json.object().set(part.substring(1), value);
    }
    if (part.equals("{key}")) {
      String key = value.asText();
      LimitedPlace named = at.part("." + key);
      boolean limited = !named.limits().isEmpty();
      return filled(
          at,
          Json.object()
              .set(key, limited ? TextNode.valueOf(named.text()) : least(at.part("{}"), field)),
          field);
    }
    JsonNode inner =
        around(part.substring(2), at.part(part.substring(0, 2)), ApiModel.element(field), value);
    return part.startsWith("[")
        ? Json.array().add(inner)
        : filled(at, Json.object().set(at.part("{key}").text("id"), inner), field);
  }

  /** A map with as many more entries as it needs. */
  private ObjectNode filled(LimitedPlace at, ObjectNode map, SdkField<?> field) {
    long least =
        at.limits().stream()
            .filter(one -> one.kind().equals("size"))
            .mapToLong(LimitLine::least)
            .max()
            .orElse(0);
    for (int i = 0; map.size() < least; i++) {
      map.set("k" + i, least(at.part("{}"), field));
    }
    return map;
  }

  /** An element of a list or map, with no more than it needs. */
  private JsonNode least(LimitedPlace at, SdkField<?> of) {
    return known.least(operation, at, ApiModel.element(of));
  }
}
