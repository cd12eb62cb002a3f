package localcloud.see;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import localcloud.deploy.Standing;

/** The drawing of what is deployed, drawn again when something else is. */
final class LastDrawing {
  private final Supplier<List<Standing>> resources;
  private final Supplier<String> about;
  private Set<Object> drawn = Set.of();
  private Drawing drawing = Drawing.of(List.of());

  LastDrawing(Supplier<List<Standing>> resources, Supplier<String> about) {
    this.resources = resources;
    this.about = about;
  }

  synchronized Drawing get() {
    List<Standing> now = resources.get();
    Set<Object> parts = parts(now);
    String named = about.get();
    if (!drawn.equals(parts) || !drawing.about().equals(named)) {
      drawing = Drawing.of(now, named);
      drawn = parts;
    }
    return drawing;
  }

  /**
   * What is deployed again is another object; to compare what each of them says would take long.
   */
  private static Set<Object> parts(List<Standing> resources) {
    Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Standing one : resources) {
      parts.add(one.declared());
      parts.add(one.deployed());
    }
    return parts;
  }
}
