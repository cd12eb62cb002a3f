package shop.receipts.aws;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.foundation.Money;
import shop.receipts.InMemoryReceipts;
import shop.receipts.WriteReceipt;

/**
 * What receipts needs to know of a placed order; checks that it writes a receipt from exactly that.
 */
@Tag("contract")
@ExtendWith({OrderPlacedPactTest.Committed.class, PactConsumerTestExt.class})
@PactTestFor(
    providerName = "ordering",
    providerType = ProviderType.ASYNCH,
    pactVersion = PactSpecVersion.V4)
class OrderPlacedPactTest {
  private static final String NAME = "^(?=.*\\S).{1,100}$";
  private static final String WORD = "^[A-Za-z0-9._-]{1,64}$";

  private final InMemoryReceipts receipts = new InMemoryReceipts();
  private final OrderPlacedConsumer consumer = new OrderPlacedConsumer(new WriteReceipt(receipts));

  @Pact(provider = "ordering", consumer = "receipts")
  V4Pact placedOrder(MessagePactBuilder pact) {
    return pact.expectsToReceive("a placed order")
        .withMetadata(
            metadata ->
                metadata
                    .add("contentType", "application/json")
                    .add("source", "shop.ordering")
                    .add("detail-type", "OrderPlaced"))
        .withContent(newJsonBody(OrderPlacedPactTest::detail).build())
        .toPact(V4Pact.class);
  }

  @Test
  void the_order_of_the_pact_has_a_receipt(AsynchronousMessage placed) {
    assertThat(failuresOf(placed)).isEmpty();

    var receipt = receipts.kept.get(UUID.fromString("5f0c9a58-7d4f-4a54-9d52-0d8a3c4f7e21"));
    assertThat(receipt.userName()).hasToString("ada");
    assertThat(receipt.total()).isEqualTo(Money.of("37.50", "EUR"));
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

  private static void detail(LambdaDslJsonBody detail) {
    detail
        .numberValue("version", 1)
        .stringMatcher(
            "orderId",
            "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "5f0c9a58-7d4f-4a54-9d52-0d8a3c4f7e21")
        .stringMatcher(
            "orderDate",
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",
            "2026-11-22T10:15:30.123Z")
        .stringMatcher("correlationId", WORD, "test-1")
        .stringMatcher("userName", WORD, "ada")
        .minArrayLike("items", 1, OrderPlacedPactTest::item)
        .object("total", total -> money(total, "37.50"));
  }

  private static void item(LambdaDslObject item) {
    item.stringMatcher("productId", "^(?=.*\\S).{1,64}$", "rake")
        .stringMatcher("productName", NAME, "Rake")
        .integerType("quantity", 3)
        .object("unitPrice", price -> money(price, "12.50"));
  }

  private static void money(LambdaDslObject money, String amount) {
    money
        .numberType("amount", new BigDecimal(amount))
        .stringMatcher("currency", "^[A-Z]{3}$", "EUR");
  }

  /** The pact of this test. */
  static final class Committed extends CommittedPact {
    Committed() {
      super("receipts-ordering.json");
    }
  }
}
