package shop.receipts.aws;

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
import shop.receipts.InMemoryReceipts;
import shop.receipts.WriteReceipt;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class OrderPlacedConsumerTest {
  private final InMemoryReceipts receipts = new InMemoryReceipts();
  private final OrderPlacedConsumer consumer = new OrderPlacedConsumer(new WriteReceipt(receipts));

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
                            message("first", placed("00000000-0000-4000-8000-000000000001")),
                            message("m-2", "{\"oops\":"),
                            message("last", placed("00000000-0000-4000-8000-000000000002"))))));

    assertThat(failed).containsExactly("m-2");
    assertThat(receipts.kept).hasSize(2);
    assertThat(log).contains("m-2 is refused").doesNotContain("Exception");
  }

  @Test
  void the_mark_of_a_message_is_on_no_line_about_the_next() {
    failed(consumer, List.of(message("a", placed("00000000-0000-4000-8000-000000000001"))));

    assertThat(MDC.get("correlation_id")).as("the mark after the last message").isNull();
  }

  @Test
  void an_order_announced_twice_in_one_batch_is_done_twice_and_has_one_receipt() {
    var twice = placed("00000000-0000-4000-8000-000000000001");

    var failed = failed(consumer, List.of(message("a", twice), message("b", twice)));

    assertThat(failed).isEmpty();
    assertThat(receipts.kept).hasSize(1);
  }

  @Test
  void a_message_is_delivered_again_when_the_table_is_too_busy() {
    var busy = UUID.fromString("00000000-0000-4000-8000-000000000001");
    var flaky =
        new OrderPlacedConsumer(
            new WriteReceipt(
                receipt -> {
                  if (receipt.orderId().equals(busy)) {
                    throw ProvisionedThroughputExceededException.builder().build();
                  }
                  return receipts.add(receipt);
                }));

    var failed = new ArrayList<String>();
    var log =
        LoggedErrors.of(
            () ->
                failed.addAll(
                    failed(
                        flaky,
                        List.of(
                            message("m-1", placed(busy.toString())),
                            message("fine", placed("00000000-0000-4000-8000-000000000002"))))));

    assertThat(failed).containsExactly("m-1");
    assertThat(receipts.kept).hasSize(1);
    assertThat(log).contains("m-1", "ProvisionedThroughputExceeded").doesNotContain("fine");
  }

  @Test
  void messages_without_time_left_are_delivered_again_and_written_receipts_stay_written() {
    var tillTheFirstIsWritten = new TestInvocation(() -> receipts.kept.isEmpty() ? 10_000 : 500);

    var failed =
        failed(
            consumer,
            List.of(
                message("first", placed("00000000-0000-4000-8000-000000000001")),
                message("second", placed("00000000-0000-4000-8000-000000000002")),
                message("third", placed("00000000-0000-4000-8000-000000000003"))),
            tillTheFirstIsWritten);

    assertThat(failed).containsExactly("second", "third");
    assertThat(receipts.kept).hasSize(1);
  }

  private static List<String> failed(OrderPlacedConsumer consumer, List<JsonNode> messages) {
    return failed(consumer, messages, TestInvocation.withTimeEnough());
  }

  private static List<String> failed(
      OrderPlacedConsumer consumer, List<JsonNode> messages, TestInvocation invocation) {
    return consumer
        .handleRequest(LambdaEvents.ofQueue(messages), invocation)
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static String placed(String orderId) {
    return SharedEvent.ORDER_PLACED
        .with(SharedEvent.ORDER_PLACED.completeExample().put("orderId", orderId))
        .toString();
  }

  private static JsonNode message(String id, String body) {
    return Envelope.inQueue(id, body);
  }
}
