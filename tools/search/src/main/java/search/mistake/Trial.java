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

  /**
   * Called by its name, from outside the loader.
   *
   * @return the number of the history that broke a rule, the seconds until then, the decisions left
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
    var hunt = new Hunt(spec, seed, rules, 1);
    var found = hunt.run(MOST, hunt::hasFound, done -> {});
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9);
    if (found.isEmpty()) {
      return List.of("-", seconds, "-", "not found");
    }
    var first = found.entrySet().iterator().next();
    var shrunk = Shrink.of(spec, first.getValue().judgement(), first.getKey(), SHORT);
    return List.of(
        Long.toString(first.getValue().number() + 1),
        seconds,
        Integer.toString(shrunk.decisions().size()),
        first.getKey().words());
  }
}
