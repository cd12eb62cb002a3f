package acceptance.shop;

import java.util.Locale;
import java.util.Map;

/** An entry that must be there, such as a column of a scenario's table or a queue's attribute. */
public final class Entry {
  private Entry() {}

  public static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "There is no %s, only %s", key, map.keySet()));
    }
    return value;
  }
}
