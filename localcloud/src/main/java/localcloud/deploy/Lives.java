package localcloud.deploy;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts, for each logical id in a stack, the earlier resources that may still exist because they
 * were retained or replaced. The next one's generated name must differ from theirs; on AWS, every
 * generated name is new. If none is left, the name stays the same.
 */
final class Lives {
  private final Map<String, Integer> byPlace = new TreeMap<>();

  /** Zero if all of the logical id's names are free. */
  int of(String stack, String logicalId) {
    return byPlace.getOrDefault(place(stack, logicalId), 0);
  }

  /** Leaves the resource its name; the next one with its logical id gets another. */
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
