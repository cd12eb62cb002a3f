package faults;

import static org.awaitility.Awaitility.await;

import acceptance.Patience;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.SharedEvent;
import java.util.UUID;

/** An order that is on the bus, without an order behind it. */
final class AnnouncedOrder {
  private AnnouncedOrder() {}

  /**
   * Announces an order of this user and waits until it has its receipt.
   *
   * @return the order's id
   */
  static String withReceipt(Shop shop, String user) {
    String orderId = UUID.randomUUID().toString();
    ObjectNode detail =
        SharedEvent.ORDER_PLACED.completeExample().put("orderId", orderId).put("userName", user);
    ObjectNode events = Json.object();
    events
        .putArray("Entries")
        .addObject()
        .put("EventBusName", shop.cloud().output("EventBusStack", "BusName"))
        .put("Source", SharedEvent.ORDER_PLACED.source())
        .put("DetailType", SharedEvent.ORDER_PLACED.detailType())
        .put("Detail", Json.text(detail));
    shop.cloud().call("events", "PutEvents", events);
    await("the receipt")
        .atMost(Patience.LIMIT)
        .until(
            () ->
                shop.receipts().stream()
                    .anyMatch(item -> item.at("/orderId/S").asText().equals(orderId)));
    return orderId;
  }
}
