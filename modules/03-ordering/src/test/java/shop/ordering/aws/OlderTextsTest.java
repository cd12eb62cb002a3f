package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.CardTexts;
import contracts.Envelope;
import contracts.LambdaEvents;
import contracts.SharedEvent;
import contracts.TestInvocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Page;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.Together;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;
import shop.ordering.Samples;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The rule about card numbers stands at the shop's doors and becomes stricter (docs/decisions
 * 0013). What an older one has let into a table or an event is read, listed and placed.
 */
class OlderTextsTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final int MANY = 300;

  private final CardTexts texts = new CardTexts(SEED);

  @Test
  void an_order_with_any_text_is_on_the_pages_of_all_orders_and_of_its_user() {
    for (int i = 0; i < MANY; i++) {
      var stored = storedOrder();
      var api =
          new OrderingApi(
              new DynamoDbOrderHistory(new OneOrder(stored), "Orders", Together.inTurn()));
      var user = text(stored, "userName");

      assertShown(api.answer(get("/order", Map.of())), stored);
      assertShown(api.answer(get("/order/{userName}", Map.of("userName", user))), stored);
    }
  }

  @Test
  void a_checkout_with_any_text_is_placed_as_it_was_accepted() {
    var orders = new InMemoryOrders();
    var consumer = new CheckoutConsumer(new PlaceOrder(orders));
    for (int i = 0; i < MANY; i++) {
      var checkout = checkout(i);
      var message = Envelope.inQueue("m", SharedEvent.CHECKOUT_BASKET.with(checkout).toString());

      var failures =
          consumer
              .handleRequest(
                  LambdaEvents.ofQueue(List.of(message)), TestInvocation.withTimeEnough())
              .getBatchItemFailures();

      assertThat(failures)
          .extracting(BatchItemFailure::getItemIdentifier)
          .as("seed %d: %s", SEED, checkout)
          .isEmpty();
    }
    assertThat(orders.kept).hasSize(MANY);
  }

  private void assertShown(Answer answer, Map<String, AttributeValue> stored) {
    assertThat(answer.status()).as("seed %d: %s, %s", SEED, answer.body(), stored).isEqualTo(200);
    var page = (Page<?>) answer.body();
    assertThat(page.items())
        .extracting(order -> ((OrderView) order).customer().address())
        .containsExactly(stored.get("customer").m().get("address").s());
  }

  /** An item as today's shop writes it, but for some of its texts. */
  private Map<String, AttributeValue> storedOrder() {
    var order = new HashMap<>(OrderRecord.of(Samples.order(), Samples.order().orderDate()));
    maybe(order, "userName", texts::name);
    maybe(order, "correlationId", texts::name);
    order.put("customer", mapOf(order.get("customer"), this::customer));
    order.put("payment", mapOf(order.get("payment"), p -> maybe(p, "token", texts::token)));
    var items = new ArrayList<AttributeValue>();
    order.get("items").l().forEach(item -> items.add(mapOf(item, this::item)));
    order.put("items", AttributeValue.fromL(items));
    return order;
  }

  private void customer(Map<String, AttributeValue> customer) {
    maybe(customer, "firstName", texts::text);
    maybe(customer, "lastName", texts::text);
    maybe(customer, "email", texts::email);
    maybe(customer, "address", texts::text);
  }

  private void item(Map<String, AttributeValue> item) {
    maybe(item, "productId", texts::name);
    maybe(item, "productName", texts::text);
    maybe(item, "colour", texts::text);
  }

  private ObjectNode checkout(int number) {
    var detail = SharedEvent.CHECKOUT_BASKET.completeExample();
    detail.put("orderId", new UUID(0x4000L, Long.MIN_VALUE + number).toString());
    maybe(detail, "userName", texts::name);
    maybe(detail, "correlationId", texts::name);
    var customer = (ObjectNode) detail.path("customer");
    maybe(customer, "firstName", texts::text);
    maybe(customer, "lastName", texts::text);
    maybe(customer, "email", texts::email);
    maybe(customer, "address", texts::text);
    maybe((ObjectNode) detail.path("payment"), "token", texts::token);
    for (var item : detail.path("items")) {
      maybe((ObjectNode) item, "productId", texts::name);
      maybe((ObjectNode) item, "productName", texts::text);
      maybe((ObjectNode) item, "colour", texts::text);
    }
    return detail;
  }

  private void maybe(Map<String, AttributeValue> item, String name, Supplier<String> text) {
    if (texts.coin()) {
      item.put(name, AttributeValue.fromS(text.get()));
    }
  }

  private void maybe(ObjectNode object, String name, Supplier<String> text) {
    if (texts.coin()) {
      object.put(name, text.get());
    }
  }

  private static AttributeValue mapOf(
      AttributeValue map, Consumer<Map<String, AttributeValue>> change) {
    var changed = new HashMap<>(map.m());
    change.accept(changed);
    return AttributeValue.fromM(changed);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return item.get(name).s();
  }

  private static ApiRequest get(String resource, Map<String, String> path) {
    return new ApiRequest(
        "GET",
        resource,
        path,
        Map.of(),
        Map.of(),
        "",
        "https://shop.example/dev/",
        new CorrelationId("test-1"),
        new Caller("keeper", Set.of(Caller.SHOPKEEPER)));
  }

  /** A table with one order, in both of its indexes. */
  private record OneOrder(Map<String, AttributeValue> item) implements DynamoDbClient {
    @Override
    public QueryResponse query(QueryRequest request) {
      var value = request.expressionAttributeValues();
      boolean there =
          item.get("kind").equals(value.get(":value"))
              || item.get("userName").equals(value.get(":value"));
      return QueryResponse.builder().items(there ? List.of(item) : List.of()).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
