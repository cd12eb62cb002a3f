package bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a first request waits for, when functions load their classes from jars or an archive. */
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
    report.doing("Starting a shop without archives of classes, and one with them");
    try (Shop fromJars = Shop.open(Shop.options().withoutClassArchives());
        Shop fromArchives = Shop.open(Shop.options())) {
      report.doing("Letting the archives be made");
      awaitArchives(fromArchives);
      List<Series> both = List.of(new Series(fromJars), new Series(fromArchives));
      report.doing("Measuring, %d times each".formatted(RUNS));
      for (int run = 0; run < RUNS; run++) {
        both.forEach(Series::measure);
      }
      report.table("A product's first answer", rows(both, 0));
      report.table("From an empty basket to the order", rows(both, 2));
    }
  }

  private static Map<String, Samples> rows(List<Series> both, int first) {
    Map<String, Samples> rows = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      String functions = i == 0 ? "cold functions" : "warm functions";
      rows.put(functions + ", from jars", both.getFirst().samples.get(first + i));
      rows.put(functions + ", from archives", both.getLast().samples.get(first + i));
    }
    return rows;
  }

  /** The first workers write down what they load; those after them start from an archive. */
  private static void awaitArchives(Shop shop) {
    String product = shop.addProduct();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      shop.orderAndAwait(product);
      if (Shop.functions().stream().filter(ColdStart::hasArchive).count() >= FUNCTIONS) {
        return;
      }
      Shop.endFunctions();
    }
    throw new IllegalStateException("No archives are made: see docs/decisions/0017");
  }

  private static boolean hasArchive(ProcessHandle function) {
    return function.info().commandLine().orElse("").contains("-XX:SharedArchiveFile");
  }

  private static final class Series {
    private final Shop shop;
    private final String product;
    private final List<Samples> samples =
        List.of(new Samples(), new Samples(), new Samples(), new Samples());

    Series(Shop shop) {
      this.shop = shop;
      this.product = shop.addProduct();
    }

    void measure() {
      Shop.endFunctions();
      samples.get(0).time(() -> shop.get("ProductStack", "product/" + product));
      samples.get(1).time(() -> shop.get("ProductStack", "product/" + product));
      Shop.endFunctions();
      samples.get(2).time(() -> shop.orderAndAwait(product));
      samples.get(3).time(() -> shop.orderAndAwait(product));
    }
  }
}
