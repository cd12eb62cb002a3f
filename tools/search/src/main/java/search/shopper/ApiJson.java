package search.shopper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what the shop's APIs answer. */
public final class ApiJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiJson() {}

  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Money in a basket or an order: {@code 12.50 EUR}; empty if there is none. */
  public static String money(JsonNode money) {
    return money.path("amount").isMissingNode()
        ? ""
        : String.format(
            Locale.ROOT,
            "%s %s",
            new BigDecimal(money.path("amount").asText()).setScale(2).toPlainString(),
            money.path("currency").asText());
  }

  private static String colour(JsonNode item) {
    String colour = item.path("colour").asText("");
    return colour.isEmpty() ? "" : " in " + colour;
  }

  /** The names of the products in a basket or an order. */
  public static String names(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("productName").asText())
        .collect(Collectors.joining(", "));
  }

  /** What all items cost together; empty if there are none. */
  public static String total(JsonNode items) {
    var sum = BigDecimal.ZERO;
    String currency = "";
    for (var item : items) {
      var price = item.path("unitPrice");
      currency = price.path("currency").asText();
      var amount = new BigDecimal(price.path("amount").asText());
      sum = sum.add(amount.multiply(BigDecimal.valueOf(item.path("quantity").asInt())));
    }
    return currency.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%s %s", sum.setScale(2).toPlainString(), currency);
  }

  /** The lines of a basket or an order, in one form for both: {@code 2 x cup at 5.00 EUR}. */
  public static String contents(JsonNode items) {
    var lines = new ArrayList<String>();
    for (var item : items) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d x %s%s at %s",
              item.path("quantity").asInt(),
              item.path("productId").asText(),
              colour(item),
              money(item.path("unitPrice"))));
    }
    return String.join(", ", lines);
  }
}
