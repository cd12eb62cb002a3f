package course.suite;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counts a suite's scenarios by feature. */
final class Tally {
  private final Map<String, Count> features = new LinkedHashMap<>();
  private boolean sound = true;

  /** The scenarios that ran, and how many of them broke. */
  record Count(int scenarios, int broken) {
    private Count plus(boolean green) {
      return new Count(scenarios + 1, green ? broken : broken + 1);
    }
  }

  void add(String feature, boolean green) {
    features.put(feature, features.getOrDefault(feature, new Count(0, 0)).plus(green));
  }

  /** Records that something other than a scenario failed. */
  void unsound() {
    sound = false;
  }

  boolean isSound() {
    return sound;
  }

  boolean isGreen() {
    return sound && broken() == 0;
  }

  int scenarios() {
    return features.values().stream().mapToInt(Count::scenarios).sum();
  }

  int broken() {
    return features.values().stream().mapToInt(Count::broken).sum();
  }

  void forEach(BiConsumer<String, Count> feature) {
    features.forEach(feature);
  }

  /** Such as {@code 3 scenarios, 1 broken}. */
  static String words(int scenarios, int broken) {
    if (scenarios == 0) {
      return "no scenario ran";
    }
    return String.format(
        Locale.ROOT,
        "%d %s, %s",
        scenarios,
        scenarios == 1 ? "scenario" : "scenarios",
        broken > 0 ? broken + " broken" : "all green");
  }
}
