package search.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import search.shopper.ApiJson;

/** A receipt in the table. */
public record WrittenReceipt(String user, String contents, String total) {

  public static WrittenReceipt of(ObjectNode item) {
    var lines = StoredForm.lines(item.at("/lines/L"));
    return new WrittenReceipt(
        item.at("/userName/S").asText(), ApiJson.contents(lines), ApiJson.total(lines));
  }

  /** Whether it says what an order says. */
  public boolean isOf(PlacedOrder order) {
    return user.equals(order.user())
        && contents.equals(order.contents())
        && total.equals(order.total());
  }
}
