package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localcloud.template.function.Mentions;

/** No resource needs itself, not even by way of others. */
final class Circles {
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  private Circles() {}

  static void check(JsonNode resources) {
    Circles circles = new Circles();
    resources
        .properties()
        .forEach(
            entry -> {
              Set<String> names = Mentions.of(entry.getValue().path("Properties"));
              Dependencies.of(entry.getValue()).forEach(names::add);
              names.removeIf(name -> !resources.has(name));
              circles.needs.put(entry.getKey(), names);
            });
    Set<String> left = circles.withoutEnds();
    if (!left.isEmpty()) {
      throw Malformed.invalid("Circular dependency between resources: %s", left);
    }
  }

  /** Takes away what needs nothing that is left, until nothing changes. */
  private Set<String> withoutEnds() {
    Set<String> left = new TreeSet<>(needs.keySet());
    while (left.removeIf(
        name -> needs.getOrDefault(name, Set.of()).stream().noneMatch(left::contains))) {
      // Those that needed only these are next.
    }
    return left;
  }
}
