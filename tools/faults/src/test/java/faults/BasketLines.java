package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A basket's items as text, like {@code 2 × Hammer (its id) for 12.5 EUR}. */
final class BasketLines {
  private BasketLines() {}

  static String line(int quantity, String name, String id, BigDecimal price, String currency) {
    return String.format(
        Locale.ROOT,
        "%d × %s (%s) for %s %s",
        quantity,
        name,
        id,
        price.stripTrailingZeros().toPlainString(),
        currency);
  }

  /** The lines of an item in the table. */
  static List<String> keptIn(JsonNode basket) {
    return basket
        .path("contents")
        .path("L")
        .valueStream()
        .map(
            line ->
                line(
                    Integer.parseInt(line.at("/M/quantity/N").asText()),
                    line.at("/M/productName/S").asText(),
                    line.at("/M/productId/S").asText(),
                    new BigDecimal(line.at("/M/unitPrice/M/amount/N").asText()),
                    line.at("/M/unitPrice/M/currency/S").asText()))
        .toList();
  }

  /** The lines in an answer of the API. */
  static List<String> shownIn(JsonNode basket) {
    return basket
        .path("items")
        .valueStream()
        .map(
            line ->
                line(
                    line.path("quantity").asInt(),
                    line.path("productName").asText(),
                    line.path("productId").asText(),
                    line.at("/unitPrice/amount").decimalValue(),
                    line.at("/unitPrice/currency").asText()))
        .toList();
  }
}
