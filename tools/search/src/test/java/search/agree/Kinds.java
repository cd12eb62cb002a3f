package search.agree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import search.choice.Decisions;
import search.fault.Fate;

/** The kinds of things that go wrong or differ in a history. */
final class Kinds {
  static final List<String> FUNCTIONS =
      List.of("product-api", "basket-api", "basket-relay", "ordering-checkout");

  /** How many kinds there are, with none. */
  private static final int NONSENSE = 8;

  private Kinds() {}

  /** All that can happen in both places. */
  static Set<String> all() {
    var kinds =
        new TreeSet<>(
            Set.of(
                "Orders never takes",
                "Baskets never takes",
                "is refused",
                "comes twice",
                "loses 1",
                "loses 2",
                "types a card",
                "forgets If-Match",
                "goes to the limit 1",
                "goes to the limit 2",
                "forgets Idempotency-Key"));
    for (String function : FUNCTIONS) {
      Possible.FATES.keySet().forEach(fate -> kinds.add(kind(function, fate)));
    }
    for (int nonsense = 1; nonsense < NONSENSE; nonsense++) {
      kinds.add("sends nonsense " + nonsense);
    }
    return kinds;
  }

  /** Those that some of these kinds are about; all if there are none. */
  static List<String> functions(Set<String> kinds) {
    var some =
        FUNCTIONS.stream()
            .filter(function -> kinds.stream().anyMatch(kind -> kind.startsWith(function + ":")))
            .toList();
    return some.isEmpty() ? FUNCTIONS : some;
  }

  static Set<String> of(Decisions decisions) {
    var kinds = new TreeSet<String>();
    decisions.values().entrySet().forEach(decision -> kinds.add(of(decision)));
    kinds.retainAll(all());
    return kinds;
  }

  private static String of(Map.Entry<String, Integer> decision) {
    String name = decision.getKey();
    if (Possible.isCall(name)) {
      return kind(caller(name), Fate.values()[decision.getValue()]);
    }
    if (name.contains(" never takes ")) {
      return name.substring(0, name.indexOf(" what "));
    }
    for (String numbered : List.of("loses", "sends nonsense", "goes to the limit")) {
      if (name.endsWith(" " + numbered)) {
        return numbered + " " + decision.getValue();
      }
    }
    return all().stream().filter(name::endsWith).findFirst().orElse("");
  }

  /** The last function in the call's name is the one that makes it. */
  static String caller(String name) {
    return FUNCTIONS.stream()
        .filter(name::contains)
        .max((one, other) -> name.lastIndexOf(one) - name.lastIndexOf(other))
        .orElse("");
  }

  static String kind(String function, Fate fate) {
    return String.format(Locale.ROOT, "%s: %s", function, fate);
  }
}
