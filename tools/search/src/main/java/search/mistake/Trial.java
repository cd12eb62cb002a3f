package search.mistake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.Shrink;
import search.judge.ShopRule;
import search.shop.QuietFunctions;
import search.shop.ShopSpec;

/** Searches the shop that it is loaded with. */
final class Trial {
  private static final long MOST = 1000;

  /** A story of so many decisions can be read; to make it shorter takes most of the time. */
  static final int SHORT = 12;

  private final ShopSpec spec;
  private final List<ShopRule> rules;

  /**
   * Called by its name, from outside the loader.
   *
   * @param open the folder of the open stories
   */
  Trial(Path templates, Path open) {
    QuietFunctions.load();
    this.spec = ShopSpec.read(templates);
    this.rules = OpenStories.othersThan(open);
  }

  /** A history that cannot be told shortly is one of some; it is not looked for for ever. */
  private static final int MOST_TOLD = 5;

  private record Told(List<String> row, long number, int decisions) {}

  /**
   * Called by its name, from outside the loader.
   *
   * @return the number of the first history that broke a rule and can be told shortly, and how many
   *     were passed over before it because they cannot; the seconds until then, the decisions left
   *     after shrinking, and the rule
   */
  List<String> search(long seed) {
    // Other shops, loaded since, have set up the logs as well.
    QuietFunctions.load();
    try {
      return searched(seed);
    } finally {
      QuietFunctions.forget();
    }
  }

  private List<String> searched(long seed) {
    long begun = System.nanoTime();
    var told = told(seed, 0, 0, begun);
    var row = told.row();
    for (int over = 1; over < MOST_TOLD && told.decisions() > SHORT; over++) {
      told = told(seed, told.number() + 1, over, begun);
      row = told.decisions() == 0 ? row : told.row();
    }
    return row;
  }

  /** Of the next history that breaks a rule. */
  private Told told(long seed, long from, int passedOver, long begun) {
    var hunt = Hunt.inOrder(spec, seed, rules, from);
    var found = hunt.run(MOST, hunt::hasFound, done -> {});
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9);
    if (found.isEmpty()) {
      return new Told(List.of("-", seconds, "-", "not found"), MOST, 0);
    }
    var first = found.values().iterator().next();
    long number = first.number();
    var broken = rules.stream().filter(first.judgement()::breaks).toList();
    var shrunk = Shrink.of(spec, first.judgement(), broken, SHORT);
    int decisions = shrunk.decisions().size();
    var row =
        List.of(
            number + 1 + (passedOver == 0 ? "" : "+" + passedOver),
            seconds,
            Integer.toString(decisions),
            broken.stream().filter(shrunk::breaks).findFirst().orElseThrow().words());
    return new Told(row, number, decisions);
  }
}
