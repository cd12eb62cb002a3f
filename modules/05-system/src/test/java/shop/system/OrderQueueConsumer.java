package shop.system;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.JsonNode;
import contracts.LambdaEvents;
import contracts.TestInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import shop.ordering.Order;
import shop.ordering.Orders;
import shop.ordering.PlaceOrder;
import shop.ordering.aws.CheckoutConsumer;

/** Ordering's real function at the end of the queue; only its table is a map. */
final class OrderQueueConsumer implements Function<JsonNode, Optional<String>> {
  final Map<UUID, Order> orders = new HashMap<>();
  private final Orders table = order -> orders.putIfAbsent(order.orderId(), order) == null;
  private final CheckoutConsumer function = new CheckoutConsumer(new PlaceOrder(table));

  @Override
  public Optional<String> apply(JsonNode message) {
    return function
        .handleRequest(LambdaEvents.ofQueue(List.of(message)), TestInvocation.withTimeEnough())
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .map("The consumer reports the message as failed: "::concat)
        .findFirst();
  }
}
