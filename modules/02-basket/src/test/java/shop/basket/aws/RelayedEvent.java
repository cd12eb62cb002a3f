package shop.basket.aws;

import contracts.Contracts;
import contracts.LambdaEvents;
import contracts.Provided;
import contracts.TestInvocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.CheckOutBasket;
import shop.basket.Customer;
import shop.basket.InMemoryBaskets;
import shop.basket.Payment;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.outbox.Relay;
import shop.foundation.outbox.Sent;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * What the module really puts on the bus: a checkout after its way through outbox, stream and
 * relay.
 */
final class RelayedEvent {
  static final String DESCRIPTION = "a checkout of a basket";
  static final String DESCRIPTION_V2 = "a checkout of a basket, version 2";

  private static final UserName ADA = new UserName("ada");
  private static final UUID ORDER_ID = UUID.fromString("5f0c9a58-7d4f-4a54-9d52-0d8a3c4f7e21");

  private RelayedEvent() {}

  /** The event of a basket that uses every property, in one of its versions. */
  static PutEventsRequestEntry complete(int version) {
    var bus = new FakeBus();
    var outbox = CheckoutOutbox.in(new FakeOutbox(), "Baskets");
    new BasketRelay(new Relay(bus, "shop-dev", new Sent(outbox, InstantSource.system())))
        .handleRequest(
            LambdaEvents.ofStream(List.of(Contracts.parse(streamRecord(version)))),
            TestInvocation.withTimeEnough());
    return bus.taken.getFirst();
  }

  /**
   * All versions, as a contract sees them. An entry's detail is always JSON (PutEvents, "Detail").
   */
  static Provided provided() {
    return new Provided(
        Map.of(
            DESCRIPTION,
            message(BasketCheckedOut.FIRST).onlyIfAsked(),
            DESCRIPTION_V2,
            message(BasketCheckedOut.VERSION)));
  }

  private static Provided.Answer message(int version) {
    var event = complete(version);
    var metadata =
        Map.of(
            "contentType",
            "application/json",
            "source",
            event.source(),
            "detail-type",
            event.detailType());
    return Provided.message(metadata, Contracts.parse(event.detail()));
  }

  private static String streamRecord(int version) {
    var image = OutboxRecord.of(checkout().inVersion(version));
    return Json.write(
        Map.of(
            "eventName",
            "INSERT",
            "dynamodb",
            Map.of(
                "SequenceNumber",
                "1",
                "NewImage",
                Map.of(
                    "pk", Map.of("S", image.get("pk").s()),
                    "event", Map.of("S", image.get("event").s()),
                    "orderDate", Map.of("S", image.get("orderDate").s()),
                    "correlationId", Map.of("S", image.get("correlationId").s())))));
  }

  private static BasketCheckedOut checkout() {
    var baskets = new InMemoryBaskets();
    baskets.add(
        new Basket(
            ADA,
            List.of(
                new BasketItem("rake", "Rake", "red", 3, Money.of("12.50", "EUR")),
                new BasketItem("pot", "Pot", null, 1, Money.of("4.00", "EUR"))),
            Timestamp.parse("2026-11-29T10:15:30.123Z"),
            1));
    new CheckOutBasket(
            baskets, () -> Instant.parse("2026-11-22T10:15:30.123Z"), Duration.ofHours(24))
        .checkOut(
            new CheckOutBasket.Request(
                ADA,
                new Customer("Ada", "Lovelace", "ada@example.org", "12 St James's Square"),
                new Payment("tok_visa4242", "4242")),
            1,
            null,
            new CorrelationId("test-1"));
    return withTheOrderOfTheExamples(baskets.checkouts().getFirst());
  }

  private static BasketCheckedOut withTheOrderOfTheExamples(BasketCheckedOut checkout) {
    return new BasketCheckedOut(
        checkout.version(),
        ORDER_ID,
        checkout.orderDate(),
        checkout.correlationId(),
        checkout.userName(),
        checkout.customer(),
        checkout.payment(),
        checkout.items(),
        checkout.total());
  }
}
