package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.JsonNode;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.LoggedErrors;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class CheckoutConsumerTest {
  private final InMemoryOrders orders = new InMemoryOrders();
  private final CheckoutConsumer consumer = new CheckoutConsumer(new PlaceOrder(orders));

  @Test
  void a_poison_message_fails_alone() {
    var failed = new ArrayList<String>();
    var log =
        LoggedErrors.of(
            () ->
                failed.addAll(
                    failed(
                        consumer,
                        List.of(
                            message("first", checkout("00000000-0000-4000-8000-000000000001")),
                            message("m-2", "{\"oops\":"),
                            message("last", checkout("00000000-0000-4000-8000-000000000002"))))));

    assertThat(failed).containsExactly("m-2");
    assertThat(orders.kept).hasSize(2);
    assertThat(log).contains("m-2 is refused").doesNotContain("Exception");
  }

  @Test
  void the_mark_of_a_message_is_on_no_line_about_the_next() {
    failed(consumer, List.of(message("a", checkout("00000000-0000-4000-8000-000000000001"))));

    assertThat(MDC.get("correlation_id")).as("the mark after the last message").isNull();
  }

  @Test
  void a_checkout_delivered_twice_in_one_batch_is_done_twice_and_placed_once() {
    var twice = checkout("00000000-0000-4000-8000-000000000001");

    var failed = failed(consumer, List.of(message("a", twice), message("b", twice)));

    assertThat(failed).isEmpty();
    assertThat(orders.kept).hasSize(1);
  }

  @Test
  void a_message_is_delivered_again_when_the_table_is_too_busy() {
    var busy = UUID.fromString("00000000-0000-4000-8000-000000000001");
    var flaky =
        new CheckoutConsumer(
            new PlaceOrder(
                order -> {
                  if (order.orderId().equals(busy)) {
                    throw ProvisionedThroughputExceededException.builder().build();
                  }
                  return orders.add(order);
                }));

    var failed = new ArrayList<String>();
    var log =
        LoggedErrors.of(
            () ->
                failed.addAll(
                    failed(
                        flaky,
                        List.of(
                            message("m-1", checkout(busy.toString())),
                            message("fine", checkout("00000000-0000-4000-8000-000000000002"))))));

    assertThat(failed).containsExactly("m-1");
    assertThat(orders.kept).hasSize(1);
    assertThat(log).contains("m-1", "ProvisionedThroughputExceeded").doesNotContain("fine");
  }

  @Test
  void messages_without_time_left_are_delivered_again_and_placed_orders_stay_placed() {
    var tillTheFirstIsPlaced = new TestInvocation(() -> orders.kept.isEmpty() ? 10_000 : 500);

    var failed =
        failed(
            consumer,
            List.of(
                message("first", checkout("00000000-0000-4000-8000-000000000001")),
                message("second", checkout("00000000-0000-4000-8000-000000000002")),
                message("third", checkout("00000000-0000-4000-8000-000000000003"))),
            tillTheFirstIsPlaced);

    assertThat(failed).containsExactly("second", "third");
    assertThat(orders.kept).hasSize(1);
  }

  private static List<String> failed(CheckoutConsumer consumer, List<JsonNode> messages) {
    return failed(consumer, messages, TestInvocation.withTimeEnough());
  }

  private static List<String> failed(
      CheckoutConsumer consumer, List<JsonNode> messages, TestInvocation invocation) {
    return consumer
        .handleRequest(LambdaEvents.ofQueue(messages), invocation)
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static String checkout(String orderId) {
    return SharedEvent.CHECKOUT_BASKET
        .with(SharedEvent.CHECKOUT_BASKET.completeExample().put("orderId", orderId))
        .toString();
  }

  private static JsonNode message(String id, String body) {
    return Envelope.inQueue(id, body);
  }
}
