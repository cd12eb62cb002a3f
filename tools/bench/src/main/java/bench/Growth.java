package bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Whether a page takes longer the more items there are. */
final class Growth implements Benchmark {
  private static final int[] SIZES = {10, 100, 1_000, 10_000};
  private static final int RUNS = 200;
  private static final int WARM_UPS = 3;

  /** Of the list of orders (docs/decisions/0033). */
  private static final int SHARDS = 16;

  /** 2026-01-01T00:00:00.001Z: an instant without milliseconds is written in another form. */
  private static final long FIRST_ORDER = 1_767_225_600_001L;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void run(Report report) {
    report.doing("Starting a shop");
    try (Shop shop = new Shop(Shop.options())) {
      String own = "order/" + shop.orderAndAwait(shop.addProduct());
      Map<String, Samples> products = new LinkedHashMap<>();
      Map<String, Samples> orders = new LinkedHashMap<>();
      Map<String, Samples> ownOrders = new LinkedHashMap<>();
      warmUp(shop, own);
      int there = 1;
      for (int size : SIZES) {
        report.doing(
            String.format(
                Locale.ROOT,
                "Measuring with %,d products and orders, %d requests each",
                size,
                RUNS));
        grow(shop, size - there);
        there = size;
        String rows = String.format(Locale.ROOT, "of %,d", size);
        products.put(rows, page(shop, "ProductStack", "product?limit=10"));
        orders.put(rows, page(shop, "OrderingStack", "order?limit=10"));
        ownOrders.put(rows, page(shop, "OrderingStack", own));
      }
      report.table("A page of ten products", products);
      report.table("A page of ten orders", orders);
      report.table("One shopper's only order", ownOrders);
    }
  }

  private static void warmUp(Shop shop, String own) {
    for (int i = 0; i < WARM_UPS; i++) {
      page(shop, "ProductStack", "product?limit=10");
      page(shop, "OrderingStack", "order?limit=10");
      page(shop, "OrderingStack", own);
    }
  }

  private static Samples page(Shop shop, String stack, String path) {
    Samples samples = new Samples();
    for (int run = 0; run < RUNS; run++) {
      samples.time(() -> shop.get(stack, path));
    }
    return samples;
  }

  /** Bypasses the API: adding items is not what is measured. */
  private static void grow(Shop shop, int more) {
    ObjectNode product = shop.anItem("ProductStack");
    ObjectNode order = shop.anItem("OrderingStack");
    for (int i = 0; i < more; i++) {
      String id = UUID.randomUUID().toString();
      product.putObject("id").put("S", id);
      shop.put("ProductStack", product);
      order.putObject("orderId").put("S", id);
      order.putObject("orderDate").put("S", Instant.ofEpochMilli(FIRST_ORDER + 1_000L * i) + "");
      order.putObject("kind").put("S", "order#" + i % SHARDS);
      order.putObject("userName").put("S", "u" + id);
      shop.put("OrderingStack", order);
    }
  }
}
