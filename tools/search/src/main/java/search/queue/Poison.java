package search.queue;

import java.util.Locale;

/**
 * Messages that anyone may send who may send to a queue, and that are no checkouts: one that nobody
 * can read, and such as look like a checkout but for one thing.
 */
public enum Poison {
  NONE(""),
  UNREADABLE("that nobody can read"),
  OF_ANOTHER_VERSION("of a version that nobody knows"),
  FROM_ANOTHER("that is from somebody else"),
  OF_ANOTHER_KIND("that is about something else"),
  WRONG_TOTAL("whose total is wrong"),
  NOTHING("about nothing"),
  WITHOUT_ITEMS("without items"),
  WITHOUT_AN_ID("without an id"),
  NO_QUANTITY("about less than one piece"),
  FREE("about what costs nothing");

  /** The request that all of them say they go back to. */
  static final String CAUSE = "forged";

  static final String MARK = "nobody can read this";

  /** The id that all of them have who have one. */
  static final String ID = "\"orderId\":\"6a2f41a3-c54c-4ce8-a4e9-c1a4a6a36b58\",";

  private static final String ITEM =
      "{\"productId\":\"cup\",\"productName\":\"A cup\",\"quantity\":%d,"
          + "\"unitPrice\":{\"amount\":%s,\"currency\":\"EUR\"}}";

  private final String words;

  Poison(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The message's body, as the bus would have sent it. */
  public String body() {
    return String.format(
        Locale.ROOT,
        "{\"source\":\"%s\",\"detail-type\":\"%s\",\"detail\":%s}",
        this == FROM_ANOTHER ? "shop.else" : "shop.basket",
        this == OF_ANOTHER_KIND ? "CheckoutCancelled" : "CheckoutBasket",
        detail());
  }

  private String detail() {
    return switch (this) {
      case NONE, UNREADABLE -> '"' + MARK + '"';
      case NOTHING -> "null,\"note\":\"" + MARK + '"';
      case WITHOUT_ITEMS -> checkout("", "1.00");
      case NO_QUANTITY -> checkout(item(0, "1.00"), "0.00");
      case FREE -> checkout(item(1, "0.00"), "0.00");
      case WRONG_TOTAL -> checkout(item(2, "1.00"), "1.00");
      default -> checkout(item(1, "1.00"), "1.00");
    };
  }

  private static String item(int quantity, String amount) {
    return String.format(Locale.ROOT, ITEM, quantity, amount);
  }

  private String checkout(String items, String total) {
    return String.format(
        Locale.ROOT,
        "{\"version\":%d,%s\"orderDate\":\"2026-01-05T08:00:00.000Z\",\"correlationId\":\"%s\","
            + "\"userName\":\"mal\",\"customer\":{\"firstName\":\"Mal\",\"lastName\":\"Ice\","
            + "\"email\":\"mal@example.com\",\"address\":\"%s\"},"
            + "\"payment\":{\"token\":\"tok_8fK21xVbQdPzLmNw\"},\"items\":[%s],"
            + "\"total\":{\"amount\":%s,\"currency\":\"EUR\"}}",
        this == OF_ANOTHER_VERSION ? 3 : 1,
        this == WITHOUT_AN_ID ? "" : ID,
        CAUSE,
        MARK,
        items,
        total);
  }
}
