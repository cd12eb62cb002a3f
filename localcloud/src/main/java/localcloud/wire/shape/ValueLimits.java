package localcloud.wire.shape;

import java.util.List;
import java.util.Map;

/**
 * The limits of a member, and of its parts: {@code []} are the elements of a list, <code>{}</code>
 * the values of a map and <code>{key}</code> its keys, and {@code .Name} is one entry of a map.
 *
 * @param own none are broken by any value that has the right type
 * @param name that the API Reference has for the member; empty if it has that on the wire, too
 * @param sensitive whether a value is not repeated in an error
 */
record ValueLimits(
    List<ValueLimit> own, Map<String, ValueLimits> parts, String name, boolean sensitive) {
  static final ValueLimits NONE = new ValueLimits(List.of(), Map.of(), "", false);

  ValueLimits part(String name) {
    return parts.getOrDefault(name, NONE);
  }
}
