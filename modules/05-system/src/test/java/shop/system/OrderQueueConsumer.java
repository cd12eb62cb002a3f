package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
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
    var event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").add(message);
    var answer = answerTo(event.toString());
    return answer.equals("{\"batchItemFailures\":[]}")
        ? Optional.empty()
        : Optional.of("The consumer reports the message as failed: " + answer);
  }

  private String answerTo(String event) {
    var answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(UTF_8);
  }

  /** The function asks it for the request's id and the time that is left. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> "chain";
                  case "getRemainingTimeInMillis" -> 10_000;
                  default -> null;
                });
  }
}
