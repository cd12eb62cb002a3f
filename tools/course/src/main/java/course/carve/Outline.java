package course.carve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sources without the bodies of their methods: what other sources can see of them.
 *
 * @param texts the sources by path
 * @param outlines the same without bodies
 */
public record Outline(Map<String, String> texts, Map<String, String> outlines) {
  public static final Outline NOTHING = new Outline(Map.of(), Map.of());

  public static Outline of(Map<String, String> texts) {
    Map<String, String> outlines = new HashMap<>();
    texts.forEach((path, text) -> outlines.put(path, Source.parse(text).withoutBodies(text)));
    return new Outline(Map.copyOf(texts), outlines);
  }

  /** The files that have changed, if nothing in them has changed but bodies. */
  public Optional<Map<String, String>> changedBodies(Outline later) {
    if (!outlines.equals(later.outlines)) {
      return Optional.empty();
    }
    Map<String, String> changed = new LinkedHashMap<>(later.texts);
    changed.entrySet().removeAll(texts.entrySet());
    return Optional.of(changed);
  }
}
