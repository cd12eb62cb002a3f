package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.ordering.Orders;
import shop.ordering.PlaceOrder;

/** The function of a queue that gives up by itself. */
class RefusedAgainTest {

  /** Only what is never reported as done becomes a dead letter. */
  @Test
  void a_message_that_has_failed_often_is_still_not_done() {
    Orders failing =
        order -> {
          throw new IllegalStateException("out");
        };
    for (var receives : List.of("1", "3", "5", "10", "1000")) {
      assertThat(
              failed(
                  failing, message("bad", "{", receives), message("good", checkout(1), receives)))
          .as("receive " + receives)
          .containsExactly("bad", "good");
    }
  }

  @Test
  void the_id_of_the_invocation_is_on_the_lines_about_every_message() {
    var ids = new ArrayList<String>();
    Orders orders =
        order -> {
          ids.add(String.valueOf(MDC.get("function_request_id")));
          return true;
        };

    failed(orders, message("a", checkout(1), "1"), message("b", checkout(2), "1"));

    assertThat(ids).hasSize(2).doesNotContain("null");
  }

  private static List<String> failed(Orders orders, JsonNode... messages) {
    return new CheckoutConsumer(new PlaceOrder(orders))
            .handleRequest(LambdaEvents.ofQueue(List.of(messages)), TestInvocation.withTimeEnough())
            .getBatchItemFailures()
            .stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
  }

  private static String checkout(int number) {
    var checkout = SharedEvent.CHECKOUT_BASKET.completeExample();
    checkout.put("orderId", "00000000-0000-4000-8000-00000000000" + number);
    return Envelope.of("shop.basket", "CheckoutBasket", checkout).toString();
  }

  private static JsonNode message(String id, String body, String receives) {
    ObjectNode message = Envelope.inQueue(id, body).deepCopy();
    message.withObject("/attributes").put("ApproximateReceiveCount", receives);
    return message;
  }
}
