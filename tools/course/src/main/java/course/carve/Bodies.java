package course.carve;

import exercises.source.JavaFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Distinguishes changes inside methods from those that other sources can see. */
public final class Bodies {
  private Bodies() {}

  /** The changed files by path, in their new form, if only method bodies have changed. */
  public static Optional<Map<String, String>> changed(
      Map<String, String> before, Map<String, String> now) {
    Map<String, String> changed = new LinkedHashMap<>(now);
    changed.entrySet().removeAll(before.entrySet());
    boolean onlyBodies =
        before.keySet().equals(now.keySet())
            && changed.entrySet().stream()
                .allMatch(
                    file ->
                        outline(file.getValue())
                            .equals(outline(before.getOrDefault(file.getKey(), ""))));
    return onlyBodies ? Optional.of(changed) : Optional.empty();
  }

  private static String outline(String text) {
    return JavaFile.parse(text).withoutBodies();
  }
}
