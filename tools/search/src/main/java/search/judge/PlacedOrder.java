package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import search.shopper.ApiJson;

/**
 * An order in the table.
 *
 * @param names of the products
 * @param customer in the form of the API, as is the payment
 */
public record PlacedOrder(
    String id,
    String cause,
    String user,
    String date,
    String contents,
    String names,
    String total,
    JsonNode customer,
    JsonNode payment) {

  static PlacedOrder of(ObjectNode item) {
    var lines = StoredForm.lines(item.at("/items/L"));
    return new PlacedOrder(
        item.at("/orderId/S").asText(),
        item.at("/correlationId/S").asText(),
        item.at("/userName/S").asText(),
        item.at("/orderDate/S").asText(),
        ApiJson.contents(lines),
        ApiJson.names(lines),
        ApiJson.total(lines),
        StoredForm.texts(item.at("/customer/M")),
        StoredForm.texts(item.at("/payment/M")));
  }
}
