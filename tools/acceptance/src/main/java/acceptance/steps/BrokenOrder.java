package acceptance.steps;

import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ways in which an announced order can break its contract. */
final class BrokenOrder {
  private BrokenOrder() {}

  /** Adds {@code detail} to the orders, with the fault that {@code description} names. */
  static void into(PlacedOrders orders, String shopper, ObjectNode detail, String description) {
    switch (description) {
      case "the total is wrong" -> detail.set("total", Money.of("0.01 EUR").json());
      case "the total is in another currency" -> detail.withObject("/total").put("currency", "USD");
      case "it has no items" -> {
        detail.set("items", ExactJson.array());
        detail.set("total", Money.of("0.00 EUR").json());
      }
      case "a quantity is negative" -> Messages.setItems(detail, -2);
      case "its date is not a date" -> detail.put("orderDate", "yesterday");
      case "it is of version 2" -> detail.put("version", 2);
      case "it is another kind of event" -> {
        orders.add(shopper, detail, PlacedOrders.ORDERING, "OrderCancelled");
        return;
      }
      case "it comes from somebody else" -> {
        orders.add(shopper, detail, "shop.evil", PlacedOrders.ORDER_PLACED);
        return;
      }
      case "it is not JSON" -> {
        orders.addRaw(shopper, detail, "no JSON for " + detail.path("orderId").asText());
        return;
      }
      default -> throw new IllegalArgumentException("There is no fault named " + description);
    }
    orders.add(shopper, detail);
  }
}
