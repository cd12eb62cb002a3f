package acceptance.steps;

/** What a module announces, by the name that features have for it. */
public enum Outbox {
  CHECKOUTS("basket"),
  ORDERS("ordering");

  private final String module;

  Outbox(String module) {
    this.module = module;
  }

  static Outbox named(String things) {
    return things.startsWith("checkout") ? CHECKOUTS : ORDERS;
  }

  String relay() {
    return "shop-dev-" + module + "-relay";
  }

  String watch() {
    return "shop-dev-" + module + "-watch";
  }

  String alarm() {
    return "shop-dev-" + module + (this == CHECKOUTS ? "-checkouts-waiting" : "-orders-waiting");
  }
}
