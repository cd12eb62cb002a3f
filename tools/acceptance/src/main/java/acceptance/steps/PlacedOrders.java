package acceptance.steps;

import acceptance.shop.EventEnvelope;
import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders of a scenario that ordering announces, without an order or a checkout behind them. */
public final class PlacedOrders {
  static final String ORDERING = "shop.ordering";
  static final String ORDER_PLACED = "OrderPlaced";

  private final List<Placed> orders = new ArrayList<>();
  private final Names names;

  public PlacedOrders(Names names) {
    this.names = names;
  }

  /**
   * An order to announce.
   *
   * @param body what a queue gets of it
   */
  record Placed(String shopper, ObjectNode detail, String body) {

    String orderId() {
      return detail.path("orderId").asText();
    }
  }

  /** An order with nothing wrong about it. */
  ObjectNode detail(String shopper, Instant orderDate) {
    ObjectNode detail =
        ExactJson.object()
            .put("version", 1)
            .put("orderId", UUID.randomUUID().toString())
            .put("orderDate", Messages.inMillis(orderDate))
            .put("correlationId", names.mark("order"))
            .put("userName", names.shopper(shopper));
    Messages.setItems(detail, 2);
    return detail;
  }

  void add(String shopper, ObjectNode detail) {
    add(shopper, detail, ORDERING, ORDER_PLACED);
  }

  void add(String shopper, ObjectNode detail, String source, String detailType) {
    addRaw(shopper, detail, EventEnvelope.around(detail, source, detailType).toString());
  }

  void addRaw(String shopper, ObjectNode detail, String body) {
    orders.add(new Placed(shopper, detail, body));
  }

  List<Placed> all() {
    return orders;
  }

  Placed last() {
    return orders.getLast();
  }

  Placed of(String shopper) {
    return orders.stream().filter(o -> o.shopper().equals(shopper)).findFirst().orElseThrow();
  }
}
