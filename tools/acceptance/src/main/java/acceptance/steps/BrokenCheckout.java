package acceptance.steps;

import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ways in which a checkout can break its contract. */
final class BrokenCheckout {
  private static final String BASKET = "shop.basket";
  private static final String CHECKOUT = "CheckoutBasket";

  private BrokenCheckout() {}

  /** Adds {@code detail} to the messages, with the fault that {@code description} names. */
  static void into(Messages messages, String shopper, ObjectNode detail, String description) {
    switch (description) {
      case "the total is wrong" -> detail.set("total", Money.of("0.01 EUR").json());
      case "the total is in another currency" -> detail.withObject("/total").put("currency", "USD");
      case "it has no items" -> {
        detail.set("items", ExactJson.array());
        detail.set("total", Money.of("0.00 EUR").json());
      }
      case "a quantity is negative" -> Messages.setItems(detail, -2);
      case "a price is negative" -> {
        detail.withObject("/items/0/unitPrice").put("amount", -8.50);
        detail.withObject("/total").put("amount", -17.00);
      }
      case "it has no number" -> detail.remove("orderId");
      case "its date is not a date" -> detail.put("orderDate", "yesterday");
      case "it is of version 3" -> detail.put("version", 3);
      case "its version is 2, but its money that of version 1" -> detail.put("version", 2);
      case "its version is 1, but its money that of version 2" -> {
        messages.add(shopper, CheckoutVersions.second(detail).put("version", 1), BASKET, CHECKOUT);
        return;
      }
      case "it is another kind of event" -> {
        messages.add(shopper, detail, BASKET, "BasketAbandoned");
        return;
      }
      case "it comes from somebody else" -> {
        messages.add(shopper, detail, "shop.evil", CHECKOUT);
        return;
      }
      case "it is not JSON" -> {
        messages.addRaw(shopper, detail, "no JSON for " + detail.path("userName").asText());
        return;
      }
      default -> throw new IllegalArgumentException("There is no fault named " + description);
    }
    messages.add(shopper, detail, BASKET, CHECKOUT);
  }
}
