package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Holds the values of one input against their limits, and gathers what is broken. */
final class LimitCheck {
  private final List<BrokenLimit> broken = new ArrayList<>();

  List<BrokenLimit> broken() {
    return broken;
  }

  /** A value by itself; those in it are checked as they are met. */
  void value(MemberPath at, ValueLimits limits, JsonNode value) {
    for (ValueLimit limit : limits.own()) {
      if (!limit.holds(value)) {
        add(at, value, limit, limit.words(value), limits);
      }
    }
  }

  /** The elements of a list that have no parts. */
  void elements(MemberPath at, ValueLimits limits, JsonNode list) {
    ValueLimits element = limits.part("[]");
    list.forEach(item -> part(at, element, item, list, "Member must satisfy constraint: [%s]"));
  }

  void keys(MemberPath at, ValueLimits limits, JsonNode map) {
    ValueLimits key = limits.part("{key}");
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
  void values(MemberPath at, ValueLimits limits, JsonNode map) {
    ValueLimits each = limits.part("{}");
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

  private void part(
      MemberPath at, ValueLimits limits, JsonNode part, JsonNode whole, String words) {
    for (ValueLimit limit : limits.own()) {
      if (!limit.holds(part)) {
        add(at, whole, limit, words.replace("%s", limit.words(part)), limits);
      }
    }
  }

  private void add(
      MemberPath at, JsonNode value, ValueLimit limit, String words, ValueLimits limits) {
    broken.add(new BrokenLimit(at, value, limit, words, limits.sensitive()));
  }
}
