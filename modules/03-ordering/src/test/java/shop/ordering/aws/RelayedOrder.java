package shop.ordering.aws;

import contracts.Contracts;
import contracts.LambdaEvents;
import contracts.Provided;
import contracts.TestInvocation;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import shop.foundation.outbox.Relay;
import shop.foundation.outbox.Sent;
import shop.ordering.Samples;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** What the module really puts on the bus: an order after its way through stream and relay. */
final class RelayedOrder {
  static final String DESCRIPTION = "a placed order";

  private RelayedOrder() {}

  /** The event of an order that uses every property. */
  static PutEventsRequestEntry complete() {
    var bus = new TakingBus();
    var order = OrderRecord.of(Samples.order(), Samples.order().orderDate());
    relay(bus, new MarkedOrders())
        .handleRequest(
            LambdaEvents.ofStream(List.of(StreamRecords.inserted("1", order))),
            TestInvocation.withTimeEnough());
    return bus.taken.getFirst();
  }

  static OrderingRelay relay(TakingBus bus, MarkedOrders orders) {
    var outbox = OrderOutbox.in(orders, "Orders");
    return new OrderingRelay(new Relay(bus, "shop-dev", new Sent(outbox, InstantSource.system())));
  }

  /** The same, as a contract sees it. An entry's detail is always JSON (PutEvents, "Detail"). */
  static Provided provided() {
    var event = complete();
    return new Provided(
        Map.of(DESCRIPTION, Provided.message(metadata(event), Contracts.parse(event.detail()))));
  }

  static Map<String, String> metadata(PutEventsRequestEntry event) {
    return Map.of(
        "contentType",
        "application/json",
        "source",
        event.source(),
        "detail-type",
        event.detailType());
  }
}
