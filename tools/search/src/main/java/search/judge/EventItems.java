package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;

/** Reads what a checkout's event says, in whichever version, in the form of the API. */
final class EventItems {
  private static final String UNITS = "minorUnits";

  private EventItems() {}

  static JsonNode inFormOfTheApi(JsonNode items) {
    var copy = items.deepCopy();
    for (var item : copy) {
      if (item.path("unitPrice") instanceof ObjectNode price && price.has(UNITS)) {
        var currency = Currency.getInstance(price.path("currency").asText());
        long units = price.remove(UNITS).asLong();
        price.put("amount", BigDecimal.valueOf(units, currency.getDefaultFractionDigits()));
      }
    }
    return copy;
  }
}
