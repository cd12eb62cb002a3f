package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.foundation.Malformed;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.aws.Together;
import shop.ordering.Order;
import shop.ordering.OrderedOn;
import shop.ordering.Samples;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class DynamoDbOrdersTest {
  private static final UserName ADA = new UserName("ada");
  private static final UserName BOB = new UserName("bob");
  private static final Order MORNING = order(1, "2026-11-22T08:00:00.000Z", ADA);
  private static final Order EVENING = order(2, "2026-11-22T20:00:00.000Z", ADA);
  private static final Order NEXT_DAY = order(3, "2026-11-23T08:00:00.000Z", ADA);
  private static final Order OF_BOB = order(4, "2026-11-22T12:00:00.000Z", BOB);

  private final FakeOrders table = new FakeOrders();
  private final DynamoDbOrders orders = new DynamoDbOrders(table, "Orders", InstantSource.system());
  private final DynamoDbOrderHistory history =
      new DynamoDbOrderHistory(table, "Orders", Together.inTurn());

  @Test
  void an_order_is_added_once() {
    assertThat(orders.add(MORNING)).isTrue();
    assertThat(orders.add(MORNING)).isFalse();
    assertThat(history.list(page(null)).items()).containsExactly(MORNING);
  }

  @Test
  void all_orders_are_listed_from_the_newest_to_the_oldest() {
    addAll();

    assertThat(history.list(page(null)).items())
        .containsExactly(NEXT_DAY, EVENING, OF_BOB, MORNING);
  }

  @Test
  void a_user_finds_the_own_orders_of_a_day_or_a_moment() {
    addAll();

    assertThat(listOf(ADA, null, null).items()).containsExactly(NEXT_DAY, EVENING, MORNING);
    assertThat(listOf(ADA, "2026-11-22", null).items()).containsExactly(EVENING, MORNING);
    assertThat(listOf(ADA, "2026-11-22T08:00:00.000Z", null).items()).containsExactly(MORNING);
    assertThat(listOf(BOB, null, null).items()).containsExactly(OF_BOB);
    assertThat(listOf(BOB, "2026-11-23", null).items()).isEmpty();
  }

  @Test
  void a_page_goes_on_in_its_own_list_and_in_no_other() {
    addAll();
    var first = history.listOf(ADA, OrderedOn.parse("2026-11-22"), PageRequest.of("1", null));
    var next = String.valueOf(first.nextToken());

    assertThat(first.items()).containsExactly(EVENING);
    assertThat(listOf(ADA, "2026-11-22", next).items()).contains(MORNING);
    refused(ADA, "2026-11-23", next);
    refused(ADA, null, next);
    refused(BOB, "2026-11-22", next);
  }

  private void refused(UserName userName, @Nullable String when, String token) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> listOf(userName, when, token));
  }

  private Page<Order> listOf(UserName userName, @Nullable String when, @Nullable String token) {
    return history.listOf(userName, when == null ? null : OrderedOn.parse(when), page(token));
  }

  private static PageRequest page(@Nullable String token) {
    return PageRequest.of(null, token);
  }

  private void addAll() {
    Stream.of(EVENING, OF_BOB, NEXT_DAY, MORNING).forEach(orders::add);
  }

  private static Order order(int number, String date, UserName userName) {
    var sample = Samples.order();
    return new Order(
        new UUID(4, number),
        Timestamp.parse(date),
        sample.correlationId(),
        userName,
        sample.customer(),
        sample.payment(),
        sample.items());
  }

  /** A table with both indexes, each sorted by date. */
  private static final class FakeOrders implements DynamoDbClient {
    private final Map<AttributeValue, Map<String, AttributeValue>> items = new HashMap<>();

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(orderId)");
      var there = items.putIfAbsent(request.item().get("orderId"), request.item());
      if (there != null) {
        throw ConditionalCheckFailedException.builder().item(there).numAttempts(1).build();
      }
      return PutItemResponse.builder().build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
      assertThat(request.scanIndexForward()).as("oldest first").isFalse();
      var key = request.indexName().equals("byUser") ? "userName" : "kind";
      var values = request.expressionAttributeValues();
      var found =
          items.values().stream()
              .filter(item -> values.containsValue(item.get(key)))
              .filter(item -> date(item).startsWith(beginning(values)))
              .filter(item -> isAfter(request.exclusiveStartKey(), item))
              .sorted(Comparator.comparing(FakeOrders::date).reversed())
              .limit(request.limit())
              .toList();
      return QueryResponse.builder().items(found).build();
    }

    private static String beginning(Map<String, AttributeValue> values) {
      return values.containsKey(":date") ? values.get(":date").s() : "";
    }

    private static boolean isAfter(
        Map<String, AttributeValue> start, Map<String, AttributeValue> item) {
      return start.isEmpty() || date(item).compareTo(date(start)) < 0;
    }

    private static String date(Map<String, AttributeValue> item) {
      return item.get("orderDate").s();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
