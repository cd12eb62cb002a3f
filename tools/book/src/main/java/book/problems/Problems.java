package book.problems;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What is broken in the book; all of it is told at once, so that nobody mends one at a time. */
public final class Problems {
  private final Set<String> found = new LinkedHashSet<>();

  /** Notes what is wrong, and where an author finds it. */
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
