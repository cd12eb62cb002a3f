package search.hunt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import search.choice.Decisions;

/**
 * Which decisions of a history may only be left out together. If four shoppers have to check out at
 * the same moment, then none of them can do without a wait that all of them have.
 */
final class DecisionGroups {
  private static final String ACTOR = "of ";

  /** Such as {@code ada-2.3}, wherever it stands. */
  private static final Pattern STEP = Pattern.compile("\\b([a-z]+(?:-\\d+)?)\\.(\\d+)");

  private static final Pattern FIRST = Pattern.compile("^[^ .']+");
  private static final Pattern LAST = Pattern.compile("(\\S+)(?: \\(\\d+\\))?$");

  private final Map<String, List<String>> groups = new TreeMap<>();

  private DecisionGroups() {}

  /** The names in each group of two or more, the largest group first. */
  static List<List<String>> of(Decisions decisions) {
    return of(decisions, "");
  }

  /** Those of each actor. */
  static List<List<String>> actors(Decisions decisions) {
    return of(decisions, ACTOR);
  }

  private static List<List<String>> of(Decisions decisions, String kind) {
    var all = new DecisionGroups();
    decisions.values().forEach(all::add);
    return all.groups.entrySet().stream()
        .filter(group -> group.getKey().startsWith(kind))
        .map(Map.Entry::getValue)
        .filter(group -> group.size() > 1)
        .distinct()
        .sorted(Comparator.comparingInt(group -> -group.size()))
        .toList();
  }

  /** It is somebody's, of a kind, has a value, and may be about the n-th thing that he does. */
  private void add(String name, int value) {
    String kind = found(LAST, name, 1);
    String step = found(STEP, name, 2);
    String actor = found(STEP, name, 1);
    put(ACTOR + (actor.isEmpty() ? found(FIRST, name, 0) : actor), name);
    put(kind, name);
    put(kind + " = " + value, name);
    if (!step.isEmpty()) {
      put("step " + step, name);
      put(kind + " in step " + step, name);
    }
  }

  private void put(String group, String name) {
    groups.computeIfAbsent(group, first -> new ArrayList<>()).add(name);
  }

  private static String found(Pattern pattern, String name, int group) {
    var matcher = pattern.matcher(name);
    return matcher.find() ? matcher.group(group) : "";
  }
}
