package localcloud.wire.shape;

import java.util.ArrayList;
import java.util.HashMap;
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
record Limits(List<Limit> own, Map<String, Limits> parts, String name, boolean sensitive) {
  static final Limits NONE = new Limits(List.of(), Map.of(), "", false);

  Limits part(String name) {
    return parts.getOrDefault(name, NONE);
  }

  /** Gathers what the lines about one member say. */
  static final class Gathered {
    private final List<Limit> own = new ArrayList<>();
    private final Map<String, Gathered> parts = new HashMap<>();
    private String name = "";
    private boolean sensitive;

    /**
     * @param path what follows the member's name, such as {@code []}
     */
    void add(String path, String kind, String text) {
      if (!path.isEmpty()) {
        int end = path.charAt(0) == '.' ? path.length() : path.indexOf(closing(path)) + 1;
        parts
            .computeIfAbsent(path.substring(0, end), any -> new Gathered())
            .add(path.substring(end), kind, text);
      } else if (kind.equals("name")) {
        name = text;
      } else if (kind.equals("sensitive")) {
        sensitive = true;
      } else {
        own.add(Limit.of(kind, text));
      }
    }

    private static char closing(String path) {
      return path.charAt(0) == '[' ? ']' : '}';
    }

    Limits done() {
      Map<String, Limits> done = new HashMap<>();
      parts.forEach((path, part) -> done.put(path, part.done()));
      return new Limits(List.copyOf(own), Map.copyOf(done), name, sensitive);
    }
  }
}
