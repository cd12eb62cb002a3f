package book.problems;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is broken in the book; all problems are reported at once, so that authors can fix them
 * together.
 */
public final class Problems {
  private final Set<String> found = new LinkedHashSet<>();

  /** Records what is wrong, and where to find it. */
  public void add(String where, String what) {
    found.add(where + ": " + what);
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public void each(Consumer<String> reader) {
    found.forEach(reader);
  }
}
