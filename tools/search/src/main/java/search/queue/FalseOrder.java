package search.queue;

import java.util.Locale;

/** The messages of {@link Poison} as somebody announces placed orders who has not placed any. */
public final class FalseOrder {
  private static final String ITEM =
      "{\"productId\":\"cup\",\"productName\":\""
          + Poison.MARK
          + "\",\"quantity\":%d,"
          + "\"unitPrice\":{\"amount\":%s,\"currency\":\"EUR\"}}";

  private FalseOrder() {}

  /** A message's body, as the bus would have sent it. */
  public static String of(Poison kind) {
    return String.format(
        Locale.ROOT,
        "{\"source\":\"%s\",\"detail-type\":\"%s\",\"note\":\"%s\",\"detail\":%s}",
        kind == Poison.FROM_ANOTHER ? "shop.else" : "shop.ordering",
        kind == Poison.OF_ANOTHER_KIND ? "OrderCancelled" : "OrderPlaced",
        Poison.MARK,
        detail(kind));
  }

  private static String detail(Poison kind) {
    return switch (kind) {
      case NONE, UNREADABLE -> '"' + Poison.MARK + '"';
      case NOTHING -> "null";
      case WITHOUT_ITEMS -> order(kind, "", "1.00");
      case NO_QUANTITY -> order(kind, item(0, "1.00"), "0.00");
      case FREE -> order(kind, item(1, "0.00"), "0.00");
      case WRONG_TOTAL -> order(kind, item(2, "1.00"), "1.00");
      default -> order(kind, item(1, "1.00"), "1.00");
    };
  }

  private static String item(int quantity, String amount) {
    return String.format(Locale.ROOT, ITEM, quantity, amount);
  }

  private static String order(Poison kind, String items, String total) {
    return String.format(
        Locale.ROOT,
        "{\"version\":%d,%s\"orderDate\":\"2026-01-05T08:00:00.000Z\",\"correlationId\":\"%s\","
            + "\"userName\":\"mal\",\"items\":[%s],"
            + "\"total\":{\"amount\":%s,\"currency\":\"EUR\"}}",
        kind == Poison.OF_ANOTHER_VERSION ? 2 : 1,
        kind == Poison.WITHOUT_AN_ID ? "" : Poison.ID,
        Poison.CAUSE,
        items,
        total);
  }
}
