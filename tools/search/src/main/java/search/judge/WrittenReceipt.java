package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import search.shopper.ApiJson;

/** A receipt in the table. */
public record WrittenReceipt(String user, String contents, String total) {

  public static WrittenReceipt of(ObjectNode item) {
    var lines = StoredForm.lines(item.at("/lines/L"));
    return new WrittenReceipt(
        item.at("/userName/S").asText(), ApiJson.contents(lines), ApiJson.total(lines));
  }

  /** As the API shows it. */
  public static WrittenReceipt shown(JsonNode body) {
    return new WrittenReceipt(
        body.path("userName").asText(),
        ApiJson.contents(body.path("lines")),
        ApiJson.money(body.path("total")));
  }

  /** Whether it says what an order says. */
  public boolean isOf(PlacedOrder order) {
    return user.equals(order.user())
        && contents.equals(order.contents())
        && total.equals(order.total());
  }
}
