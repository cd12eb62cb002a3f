package localcloud.deploy;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many resources each place in a stack has had that may still be there: retained ones, and
 * those that another has replaced. The next one's generated name must differ from theirs, as on
 * AWS, where every name is new; where nothing is left, the name stays the same.
 */
final class Lives {
  private final Map<String, Integer> byPlace = new TreeMap<>();

  /** Zero for a place whose names are all free. */
  int of(String stack, String logicalId) {
    return byPlace.getOrDefault(place(stack, logicalId), 0);
  }

  /** The resource keeps its name; the next one in its place gets another. */
  void past(Declared declared) {
    put(place(declared.stack(), declared.logicalId()), declared.life() + 1);
  }

  void put(String place, int life) {
    if (life > 0) {
      byPlace.merge(place, life, Math::max);
    }
  }

  void putAll(Lives others) {
    others.byPlace.forEach(this::put);
  }

  Map<String, Integer> byPlace() {
    return Map.copyOf(byPlace);
  }

  static String place(String stack, String logicalId) {
    return stack + "/" + logicalId;
  }
}
