package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Holds the values of one input against their limits, and gathers what is broken. */
final class LimitCheck {
  private final List<Broken> broken = new ArrayList<>();

  List<Broken> broken() {
    return broken;
  }

  /** A value by itself; those in it are checked as they are met. */
  void value(MemberPath at, Limits limits, JsonNode value) {
    for (Limit limit : limits.own()) {
      if (!limit.holds(value)) {
        add(at, value, limit, limit.words(value), limits);
      }
    }
  }

  /** The elements of a list that have no parts. */
  void elements(MemberPath at, Limits limits, JsonNode list) {
    Limits element = limits.part("[]");
    list.forEach(item -> part(at, element, item, list, "Member must satisfy constraint: [%s]"));
  }

  void keys(MemberPath at, Limits limits, JsonNode map) {
    Limits key = limits.part("{key}");
    if (!key.own().isEmpty()) {
      map.fieldNames()
          .forEachRemaining(
              name ->
                  part(
                      at,
                      key,
                      TextNode.valueOf(name),
                      map,
                      "Map keys must satisfy constraint: [%s]"));
    }
  }

  /** The values of a map that have no parts. */
  void values(MemberPath at, Limits limits, JsonNode map) {
    Limits each = limits.part("{}");
    map.properties()
        .forEach(
            entry -> {
              part(at, each, entry.getValue(), map, "Map value must satisfy constraint: [%s]");
              value(
                  new MemberPath(at, entry.getKey()),
                  limits.part("." + entry.getKey()),
                  entry.getValue());
            });
  }

  private void part(MemberPath at, Limits limits, JsonNode part, JsonNode whole, String words) {
    for (Limit limit : limits.own()) {
      if (!limit.holds(part)) {
        add(at, whole, limit, words.replace("%s", limit.words(part)), limits);
      }
    }
  }

  private void add(MemberPath at, JsonNode value, Limit limit, String words, Limits limits) {
    broken.add(new Broken(at, value, limit, words, limits.sensitive()));
  }
}
