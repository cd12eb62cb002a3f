package bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a first request waits when functions load their classes from jars or from an archive.
 */
final class ColdStart implements Benchmark {
  private static final int RUNS = 10;
  private static final int MOST_TRIES = 60;
  private static final int FUNCTIONS = 5;

  @Override
  public String name() {
    return "cold-start";
  }

  @Override
  public void run(Report report) {
    report.doing("Starting a shop without class archives and one with them");
    try (Shop fromJars = new Shop(Shop.options().withoutClassArchives());
        Shop fromArchives = new Shop(Shop.options())) {
      report.doing("Waiting for the class archives");
      awaitArchives(fromArchives);
      List<Series> both = List.of(new Series(fromJars), new Series(fromArchives));
      report.doing(String.format(Locale.ROOT, "Measuring, %d times each", RUNS));
      for (int run = 0; run < RUNS; run++) {
        both.forEach(Series::measure);
      }
      Series jars = both.getFirst();
      Series archives = both.getLast();
      report.table(
          "A product's first answer",
          rows(jars.coldAnswer, archives.coldAnswer, jars.warmAnswer, archives.warmAnswer));
      report.table(
          "From an empty basket to the order",
          rows(jars.coldOrder, archives.coldOrder, jars.warmOrder, archives.warmOrder));
    }
  }

  private static Map<String, Samples> rows(
      Samples coldJars, Samples coldArchives, Samples warmJars, Samples warmArchives) {
    Map<String, Samples> rows = new LinkedHashMap<>();
    rows.put("cold functions, from jars", coldJars);
    rows.put("cold functions, from archives", coldArchives);
    rows.put("warm functions, from jars", warmJars);
    rows.put("warm functions, from archives", warmArchives);
    return rows;
  }

  /** The first workers record what they load; those after them start from an archive. */
  private static void awaitArchives(Shop shop) {
    String product = shop.addProduct();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      shop.orderAndAwait(product);
      if (Shop.functions().stream().filter(ColdStart::hasArchive).count() >= FUNCTIONS) {
        return;
      }
      Shop.endFunctions();
    }
    throw new IllegalStateException("No archives were made: see docs/decisions/0017");
  }

  private static boolean hasArchive(ProcessHandle function) {
    return function.info().commandLine().orElse("").contains("-XX:SharedArchiveFile");
  }

  private static final class Series {
    private final Shop shop;
    private final String product;
    private final Samples coldAnswer = new Samples();
    private final Samples warmAnswer = new Samples();
    private final Samples coldOrder = new Samples();
    private final Samples warmOrder = new Samples();

    Series(Shop shop) {
      this.shop = shop;
      this.product = shop.addProduct();
    }

    void measure() {
      Shop.endFunctions();
      coldAnswer.time(() -> shop.get("ProductStack", "product/" + product));
      warmAnswer.time(() -> shop.get("ProductStack", "product/" + product));
      Shop.endFunctions();
      coldOrder.time(() -> shop.orderAndAwait(product));
      warmOrder.time(() -> shop.orderAndAwait(product));
    }
  }
}
