package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much memory the shop takes: after its start, under load and long after. */
final class Memory implements Benchmark {
  private static final int CROWD = 32;
  private static final int OF_EACH = 50;
  private static final int THOUSANDS = 20;
  private static final int CHECKOUTS = 1_000;
  private static final Duration AN_EVENING = Duration.ofHours(3);

  /** Longer than a cloud takes to end its idle workers and to give memory back. */
  private static final long REST_MILLIS = 100_000;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(Report report) {
    for (Tree tree : Tree.all()) {
      report.doing("Starting the shop of " + tree.label());
      try (CloudProcess shop = CloudProcess.start(tree)) {
        report.memory(tree.label() + ": RSS and PSS, MB", moments(report, shop));
      }
    }
  }

  private static List<Footprint> moments(Report report, CloudProcess shop) {
    ShopClient client = shop.client();
    String product = client.addProduct();
    client.orderAndAwait(product);
    List<Footprint> moments = new ArrayList<>();
    moments.add(Footprint.of("after the start and one order", shop));
    LoadSeries gets = new LoadSeries(shop, () -> client.get("ProductStack", "product/" + product));
    report.doing("A crowd");
    gets.block(CROWD, OF_EACH);
    moments.add(
        Footprint.of(
            String.format(Locale.ROOT, "after %d requests of %d", CROWD * OF_EACH, CROWD), shop));
    report.doing("A long day");
    for (int thousand = 0; thousand < THOUSANDS; thousand++) {
      gets.block(2, 500);
    }
    new LoadSeries(shop, () -> client.checkOut(client.fillBasket(product))).block(2, CHECKOUTS / 2);
    moments.add(
        Footprint.of(
            String.format(Locale.ROOT, "after %d,000 more and %,d checkouts", THOUSANDS, CHECKOUTS),
            shop));
    report.doing("An idle evening");
    shop.advance(AN_EVENING);
    rest();
    moments.add(Footprint.of("after three idle hours", shop));
    return moments;
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
