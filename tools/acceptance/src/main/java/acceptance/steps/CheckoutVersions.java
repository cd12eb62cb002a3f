package acceptance.steps;

import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** The two versions of a checkout's event, which say money in two ways and all else in one. */
final class CheckoutVersions {
  private CheckoutVersions() {}

  /** A detail of version 1 as version 2. */
  static ObjectNode second(ObjectNode first) {
    ObjectNode second = first.deepCopy().put("version", 2);
    replaceMoney(second, money -> Money.of(text(money)).minorUnits());
    return second;
  }

  /** The detail of either version as version 1 would say it. */
  static JsonNode first(JsonNode detail) {
    if (detail.path("version").asInt() != 2) {
      return detail;
    }
    ObjectNode first = ((ObjectNode) detail.deepCopy()).put("version", 1);
    replaceMoney(first, Money::amount);
    return first;
  }

  private static void replaceMoney(ObjectNode detail, UnaryOperator<JsonNode> change) {
    detail.set("total", change.apply(detail.path("total")));
    for (JsonNode item : detail.path("items")) {
      ((ObjectNode) item).set("unitPrice", change.apply(item.path("unitPrice")));
    }
  }

  private static String text(JsonNode money) {
    return money.path("amount").decimalValue().toPlainString()
        + " "
        + money.path("currency").asText();
  }
}
