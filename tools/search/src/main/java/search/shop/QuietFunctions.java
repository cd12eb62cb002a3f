package search.shop;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import shop.basket.aws.BasketApi;
import shop.basket.aws.BasketRelay;
import shop.basket.aws.BasketWatch;
import shop.foundation.outbox.OldestWaiting;
import shop.ordering.aws.CheckoutConsumer;
import shop.ordering.aws.OrderingApi;
import shop.ordering.aws.OrderingRelay;
import shop.ordering.aws.OrderingWatch;
import shop.product.aws.ProductApi;
import shop.receipts.aws.OrderPlacedConsumer;

/**
 * The functions' classes, loaded once; of their logs, which are long, only the metrics are kept.
 */
public final class QuietFunctions {
  /** Held, because the JDK forgets the level of a logger that nobody has. */
  private static final Logger ALL = Logger.getLogger("");

  /** Its lines are metrics, and no history can do without them. */
  private static final Logger METRICS = Logger.getLogger(OldestWaiting.class.getName());

  private static final MetricLines LINES = new MetricLines();

  private QuietFunctions() {}

  /** Each class sets up its log when it is loaded, so it is loaded first. */
  public static void load() {
    for (var function :
        List.of(
            ProductApi.class,
            BasketApi.class,
            BasketRelay.class,
            BasketWatch.class,
            CheckoutConsumer.class,
            OrderPlacedConsumer.class,
            OrderingApi.class,
            OrderingRelay.class,
            OrderingWatch.class)) {
      try {
        Class.forName(function.getName());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    ALL.setLevel(Level.OFF);
    METRICS.setLevel(Level.INFO);
    METRICS.setUseParentHandlers(false);
    METRICS.removeHandler(LINES);
    METRICS.addHandler(LINES);
  }

  /** No history is run any more: loggers outlive the classes of a loader. */
  public static void forget() {
    METRICS.removeHandler(LINES);
  }
}
