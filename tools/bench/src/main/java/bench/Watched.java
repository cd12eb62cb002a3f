package bench;

import java.util.List;

/** What it costs the shop that a page watches: the same cloud, in turn with a page and without. */
final class Watched implements Benchmark {
  private static final int ROUNDS = 15;
  private static final int CLIENTS = 4;
  private static final int GETS_OF_EACH = 150;
  private static final int CHECKOUTS = 30;

  @Override
  public String name() {
    return "watched";
  }

  @Override
  public void run(Report report) {
    report.doing("Starting the shop");
    try (CloudProcess shop = CloudProcess.start(Tree.all().getLast())) {
      ShopClient client = shop.client();
      String product = client.addProduct();
      Runnable get = () -> client.get("ProductStack", "product/" + product);
      Runnable checkout = () -> client.checkOut(client.fillBasket(product));
      new LoadSeries(shop, get).block(CLIENTS, 1_000);
      new LoadSeries(shop, checkout).block(1, 100);
      measure(report, "GET of one product, 4 clients", shop, get, CLIENTS, GETS_OF_EACH);
      measure(report, "Basket and checkout", shop, checkout, 1, CHECKOUTS);
    }
  }

  private static void measure(
      Report report, String title, CloudProcess shop, Runnable request, int clients, int each) {
    report.doing("Measuring, 2 times " + ROUNDS + " times " + clients * each + " requests");
    LoadSeries alone = new LoadSeries(shop, "nobody watches", request);
    LoadSeries watched = new LoadSeries(shop, "a page watches", request);
    for (int round = 0; round < ROUNDS; round++) {
      // Whichever comes first: a machine that is busy at one end of a round is at the other later.
      if (round % 2 == 0) {
        alone.block(clients, each);
      }
      try (Watcher page = Watcher.of(shop)) {
        watched.block(clients, each);
        page.mustHaveSeen();
      }
      if (round % 2 != 0) {
        alone.block(clients, each);
      }
    }
    report.loads(title, List.of(alone, watched));
  }
}
