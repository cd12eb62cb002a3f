package localcloud.wire.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the lines about one member say. */
final class GatheredLimits {
  private final List<ValueLimit> own = new ArrayList<>();
  private final Map<String, GatheredLimits> parts = new HashMap<>();
  private String name = "";
  private boolean sensitive;

  /**
   * @param path what follows the member's name, such as {@code []}
   */
  void add(String path, String kind, String text) {
    if (!path.isEmpty()) {
      int end = path.charAt(0) == '.' ? path.length() : path.indexOf(closing(path)) + 1;
      parts
          .computeIfAbsent(path.substring(0, end), any -> new GatheredLimits())
          .add(path.substring(end), kind, text);
    } else if (kind.equals("name")) {
      name = text;
    } else if (kind.equals("sensitive")) {
      sensitive = true;
    } else {
      own.add(ValueLimit.of(kind, text));
    }
  }

  private static char closing(String path) {
    return path.charAt(0) == '[' ? ']' : '}';
  }

  ValueLimits done() {
    Map<String, ValueLimits> done = new HashMap<>();
    parts.forEach((path, part) -> done.put(path, part.done()));
    return new ValueLimits(List.copyOf(own), Map.copyOf(done), name, sensitive);
  }
}
