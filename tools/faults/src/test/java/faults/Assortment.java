package faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Two products, for 12.50 and 3.99 EUR. */
record Assortment(String dearId, String cheapId) {
  /** The total of the usual basket. */
  static final BigDecimal USUAL_TOTAL = new BigDecimal("36.97");

  /** The total with one more of the dear product. */
  static final BigDecimal HIGHER_TOTAL = new BigDecimal("49.47");

  static Assortment in(Shop shop) {
    return new Assortment(shop.addProduct("Hammer", "12.50"), shop.addProduct("Nails", "3.99"));
  }

  ObjectNode usualBasketOf(String user) {
    return Shop.basketOf(user, Map.of(dearId, 2, cheapId, 3));
  }

  List<String> usualLines() {
    return List.of(
        BasketLines.line(2, "Hammer", dearId, new BigDecimal("12.50"), "EUR"),
        BasketLines.line(3, "Nails", cheapId, new BigDecimal("3.99"), "EUR"));
  }

  ObjectNode dearerBasketOf(String user) {
    return Shop.basketOf(user, Map.of(dearId, 3, cheapId, 3));
  }
}
