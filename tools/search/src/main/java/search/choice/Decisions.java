package search.choice;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The decisions of a history that are not 0, by name: with the shop, they determine it. */
public record Decisions(SortedMap<String, Integer> values) {
  public Decisions {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public int of(String name) {
    return values.getOrDefault(name, 0);
  }

  public int size() {
    return values.size();
  }

  /** With another value for one decision; 0 leaves it out. */
  public Decisions with(String name, int value) {
    var changed = new TreeMap<>(values);
    if (value == 0) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Decisions(changed);
  }

  /** Without those of some names. */
  public Decisions without(Iterable<String> names) {
    var fewer = new TreeMap<>(values);
    names.forEach(fewer::remove);
    return new Decisions(fewer);
  }

  static Decisions of(Map<String, Integer> values) {
    return new Decisions(new TreeMap<>(values));
  }
}
