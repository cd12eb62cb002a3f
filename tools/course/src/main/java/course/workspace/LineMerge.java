package course.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges two people's changes to one text. */
final class LineMerge {
  private LineMerge() {}

  /** The text with the changes of both; empty if they changed the same or adjacent lines. */
  static Optional<String> merge(String base, String mine, String theirs) {
    List<String> lines = lines(base);
    Set<AbstractDelta<String>> changes = new LinkedHashSet<>();
    changes.addAll(DiffUtils.diff(lines, lines(mine)).getDeltas());
    changes.addAll(DiffUtils.diff(lines, lines(theirs)).getDeltas());
    List<AbstractDelta<String>> inOrder =
        changes.stream()
            .sorted(Comparator.comparingInt(change -> change.getSource().getPosition()))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      if (touch(inOrder.get(i - 1), inOrder.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join("\n", apply(inOrder, lines)));
  }

  private static boolean touch(AbstractDelta<String> above, AbstractDelta<String> below) {
    return above.getSource().getPosition() + above.getSource().size()
        >= below.getSource().getPosition();
  }

  private static List<String> apply(List<AbstractDelta<String>> changes, List<String> lines) {
    Patch<String> both = new Patch<>();
    changes.forEach(both::addDelta);
    try {
      return both.applyTo(lines);
    } catch (PatchFailedException e) {
      throw new IllegalStateException("Both sides changed these lines", e);
    }
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
