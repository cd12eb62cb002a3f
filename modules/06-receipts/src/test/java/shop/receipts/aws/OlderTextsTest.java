package shop.receipts.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.CardTexts;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.receipts.InMemoryReceipts;
import shop.receipts.WriteReceipt;

/**
 * The rule about card numbers stands at the shop's doors and becomes stricter (docs/decisions
 * 0013). What an older one has let into an order has a receipt.
 */
class OlderTextsTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final int MANY = 300;

  private final CardTexts texts = new CardTexts(SEED);

  @Test
  void an_order_with_any_text_has_a_receipt_that_survives_the_table() {
    var receipts = new InMemoryReceipts();
    var consumer = new OrderPlacedConsumer(new WriteReceipt(receipts));
    for (int i = 0; i < MANY; i++) {
      var placed = placed(i);
      var message = Envelope.inQueue("m", SharedEvent.ORDER_PLACED.with(placed).toString());

      var failures =
          consumer
              .handleRequest(
                  LambdaEvents.ofQueue(List.of(message)), TestInvocation.withTimeEnough())
              .getBatchItemFailures();

      assertThat(failures)
          .extracting(BatchItemFailure::getItemIdentifier)
          .as("seed %d: %s", SEED, placed)
          .isEmpty();
    }
    assertThat(receipts.kept).hasSize(MANY);
    assertThat(receipts.kept.values())
        .allMatch(receipt -> ReceiptRecord.read(ReceiptRecord.of(receipt)).equals(receipt));
  }

  private ObjectNode placed(int number) {
    var detail = SharedEvent.ORDER_PLACED.completeExample();
    detail.put("orderId", new UUID(0x4000L, Long.MIN_VALUE + number).toString());
    maybe(detail, "userName", texts::name);
    maybe(detail, "correlationId", texts::name);
    for (var item : detail.path("items")) {
      maybe((ObjectNode) item, "productId", texts::name);
      maybe((ObjectNode) item, "productName", texts::text);
      maybe((ObjectNode) item, "colour", texts::text);
    }
    return detail;
  }

  private void maybe(ObjectNode object, String name, Supplier<String> text) {
    if (texts.coin()) {
      object.put(name, text.get());
    }
  }
}
