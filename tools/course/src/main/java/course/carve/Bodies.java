package course.carve;

import exercises.source.JavaFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells changes inside of methods from those that other sources can see. */
public final class Bodies {
  private Bodies() {}

  /** The files that have changed, if nothing but bodies has: by path, as they are now. */
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
