package localcloud.see;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import localcloud.deploy.Standing;

/** The drawing of what is deployed, drawn again when something else is. */
final class LastDrawing {
  private final Supplier<List<Standing>> resources;
  private final Supplier<String> about;
  private List<Standing> drawn = List.of();
  private Drawing drawing = Drawing.of(drawn);

  LastDrawing(Supplier<List<Standing>> resources, Supplier<String> about) {
    this.resources = resources;
    this.about = about;
  }

  synchronized Drawing get() {
    List<Standing> now = resources.get();
    String named = about.get();
    if (!isDrawn(now) || !drawing.about().equals(named)) {
      drawing = Drawing.of(now, named);
      drawn = now;
    }
    return drawing;
  }

  /**
   * What is deployed again is another object; to compare what each of them says would take long.
   */
  private boolean isDrawn(List<Standing> now) {
    return now.size() == drawn.size()
        && IntStream.range(0, now.size()).allMatch(i -> isSame(now.get(i), drawn.get(i)));
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Standing one, Standing other) {
    return one.declared() == other.declared() && one.deployed() == other.deployed();
  }
}
