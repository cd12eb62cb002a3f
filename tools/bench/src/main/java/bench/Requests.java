package bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a request costs: time, and the CPU of each process that takes part in it. */
final class Requests implements Benchmark {
  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 3_000;
  private static final int GETS = 400;
  private static final int CLIENTS = 8;
  private static final int GETS_OF_EACH = 100;
  private static final int CHECKOUTS = 40;

  @Override
  public String name() {
    return "request";
  }

  @Override
  public void run(Report report) {
    List<CloudProcess> shops = new ArrayList<>();
    try {
      for (Tree tree : Tree.all()) {
        report.doing("Starting the shop of " + tree.label());
        shops.add(CloudProcess.start(tree));
      }
      measure(report, "GET of one product, 1 client", shops, Requests::gets, 1, GETS);
      measure(
          report, "GET of one product, 8 clients", shops, Requests::gets, CLIENTS, GETS_OF_EACH);
      measure(report, "Basket and checkout", shops, Requests::checkouts, 1, CHECKOUTS);
    } finally {
      shops.forEach(CloudProcess::close);
    }
  }

  private static Runnable gets(CloudProcess shop) {
    ShopClient client = shop.client();
    String path = "product/" + client.addProduct();
    return () -> client.get("ProductStack", path);
  }

  /** Two requests and everything that follows until the order is there. */
  private static Runnable checkouts(CloudProcess shop) {
    ShopClient client = shop.client();
    String product = client.addProduct();
    return () -> client.checkOut(client.fillBasket(product));
  }

  /** In turn, so that other load on the machine affects all alike. */
  private static void measure(
      Report report,
      String title,
      List<CloudProcess> shops,
      Function<CloudProcess, Runnable> kind,
      int clients,
      int each) {
    report.doing("Warming up: " + title);
    List<LoadSeries> all = new ArrayList<>();
    for (CloudProcess shop : shops) {
      Runnable request = kind.apply(shop);
      new LoadSeries(shop, request).block(clients, WARM_UPS * each / GETS / clients);
      all.add(new LoadSeries(shop, request));
    }
    report.doing(
        String.format(Locale.ROOT, "Measuring, %d times %d requests", ROUNDS, clients * each));
    for (int round = 0; round < ROUNDS; round++) {
      all.forEach(series -> series.block(clients, each));
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    report.loads(String.format(Locale.ROOT, "%s (load %.1f)", title, load), all);
  }
}
