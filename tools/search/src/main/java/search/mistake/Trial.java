package search.mistake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.Shrink;
import search.shop.QuietFunctions;
import search.shop.ShopSpec;

/**
 * Searches the shop on its class path with some seeds; writes one line for each: the seed, the
 * number of the history that broke a rule, the seconds until then, the decisions left after
 * shrinking, and the rule.
 */
public final class Trial {
  private static final long MOST = 1000;

  private Trial() {}

  /**
   * @param arguments the templates, the folder of the open stories, and the seeds
   */
  public static void main(String[] arguments) {
    QuietFunctions.load();
    var spec = ShopSpec.read(Path.of(arguments[0]));
    var rules = OpenStories.othersThan(Path.of(arguments[1]));
    Arrays.stream(arguments)
        .skip(2)
        .mapToLong(Long::parseLong)
        .forEach(seed -> System.out.println(line(seed, new Hunt(spec, seed, rules), spec)));
    System.exit(0);
  }

  private static String line(long seed, Hunt hunt, ShopSpec spec) {
    long begun = System.nanoTime();
    var found = hunt.run(MOST, hunt::hasFound, done -> {});
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (found.isEmpty()) {
      return String.format(Locale.ROOT, "%d\t-\t%.1f\t-\tnot found", seed, seconds);
    }
    var first = found.entrySet().iterator().next();
    var shrunk = Shrink.of(spec, first.getValue().judgement(), first.getKey());
    return String.format(
        Locale.ROOT,
        "%d\t%d\t%.1f\t%d\t%s",
        seed,
        first.getValue().number() + 1,
        seconds,
        shrunk.decisions().size(),
        first.getKey().words());
  }
}
