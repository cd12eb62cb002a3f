package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import search.shopper.ApiJson;

/** An order in the table. */
public record PlacedOrder(String id, String cause, String user, String contents, String total) {

  static PlacedOrder of(ObjectNode item) {
    return new PlacedOrder(
        item.at("/orderId/S").asText(),
        item.at("/correlationId/S").asText(),
        item.at("/userName/S").asText(),
        ApiJson.contents(lines(item)),
        total(item));
  }

  /** In the form of the API. */
  private static JsonNode lines(ObjectNode item) {
    var lines = JsonNodeFactory.instance.arrayNode();
    for (var stored : item.at("/items/L")) {
      var fields = stored.path("M");
      var line = lines.addObject();
      line.put("quantity", fields.at("/quantity/N").asInt());
      line.put("productId", fields.at("/productId/S").asText());
      line.putObject("unitPrice")
          .put("amount", fields.at("/unitPrice/M/amount/N").asText())
          .put("currency", fields.at("/unitPrice/M/currency/S").asText());
    }
    return lines;
  }

  private static String total(ObjectNode item) {
    var sum = BigDecimal.ZERO;
    String currency = "";
    for (var stored : item.at("/items/L")) {
      var fields = stored.path("M");
      var price = fields.at("/unitPrice/M");
      currency = price.at("/currency/S").asText();
      sum =
          sum.add(
              new BigDecimal(price.at("/amount/N").asText())
                  .multiply(new BigDecimal(fields.at("/quantity/N").asText())));
    }
    return String.format(Locale.ROOT, "%s %s", sum.setScale(2).toPlainString(), currency);
  }
}
