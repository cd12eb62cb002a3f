package shop.ordering.aws;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import contracts.CommittedPact;
import contracts.Contracts;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.TestInvocation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.foundation.Money;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;

/** What ordering needs from a checkout; checks that it makes an order from exactly that. */
@Tag("contract")
@ExtendWith({CheckoutPactTest.Committed.class, PactConsumerTestExt.class})
@PactTestFor(
    providerName = "basket",
    providerType = ProviderType.ASYNCH,
    pactVersion = PactSpecVersion.V4)
class CheckoutPactTest {
  private final InMemoryOrders orders = new InMemoryOrders();
  private final CheckoutConsumer consumer = new CheckoutConsumer(new PlaceOrder(orders));

  @Pact(provider = "basket", consumer = "ordering")
  V4Pact checkout(MessagePactBuilder pact) {
    return pactAbout("a checkout of a basket", NeededCheckout.V1, pact);
  }

  @Pact(provider = "basket", consumer = "ordering")
  V4Pact checkoutInMinorUnits(MessagePactBuilder pact) {
    return pactAbout("a checkout of a basket, version 2", NeededCheckout.V2, pact);
  }

  private static V4Pact pactAbout(
      String description, NeededCheckout checkout, MessagePactBuilder pact) {
    return pact.expectsToReceive(description)
        .withMetadata(
            metadata ->
                metadata
                    .add("contentType", "application/json")
                    .add("source", "shop.basket")
                    .add("detail-type", "CheckoutBasket"))
        .withContent(newJsonBody(checkout::describe).build())
        .toPact(V4Pact.class);
  }

  @Test
  @PactTestFor(pactMethod = "checkout")
  void the_checkout_of_the_pact_becomes_an_order(AsynchronousMessage checkout) {
    becomesAnOrder(checkout);
  }

  @Test
  @PactTestFor(pactMethod = "checkoutInMinorUnits")
  void so_does_the_checkout_of_version_2(AsynchronousMessage checkout) {
    becomesAnOrder(checkout);
  }

  private void becomesAnOrder(AsynchronousMessage checkout) {
    assertThat(failuresOf(checkout)).isEmpty();

    var order = orders.kept.get(UUID.fromString("5f0c9a58-7d4f-4a54-9d52-0d8a3c4f7e21"));
    assertThat(order.userName()).hasToString("ada");
    assertThat(order.total()).isEqualTo(Money.of("37.50", "EUR"));
  }

  /** Gives the message to the real function, as EventBridge puts it into the queue. */
  private List<String> failuresOf(AsynchronousMessage message) {
    var metadata = message.getMetadata();
    var event =
        Envelope.of(
            (String) metadata.get("source"),
            (String) metadata.get("detail-type"),
            Contracts.parse(message.contentsAsString()));
    var batch = LambdaEvents.ofQueue(List.of(Envelope.inQueue("a message", event.toString())));
    return consumer
        .handleRequest(batch, TestInvocation.withTimeEnough())
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  /** The pact of this test. */
  static final class Committed extends CommittedPact {
    Committed() {
      super("ordering-basket.json");
    }
  }
}
