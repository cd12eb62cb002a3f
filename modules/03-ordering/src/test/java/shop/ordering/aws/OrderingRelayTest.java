package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import contracts.Contracts;
import contracts.LambdaEvents;
import contracts.TestInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ordering.Samples;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OrderingRelayTest {
  private static final String ID = Samples.order().orderId().toString();

  private final TakingBus bus = new TakingBus();
  private final MarkedOrders orders = new MarkedOrders();

  @Test
  void a_new_order_becomes_the_event_of_the_contract() {
    assertThat(relay(item())).isZero();

    var entry = bus.taken.getFirst();
    assertThat(entry.source()).isEqualTo("shop.ordering");
    assertThat(entry.detailType()).isEqualTo("OrderPlaced");
    assertThat(entry.eventBusName()).isEqualTo("shop-dev");
    assertThat(entry.time()).isEqualTo(Samples.order().orderDate().instant());
    var detail = Contracts.parse(entry.detail());
    assertThat(detail.path("version").asInt()).isEqualTo(1);
    assertThat(detail.path("orderId").asText()).isEqualTo(ID);
    assertThat(detail.at("/items/0/colour").asText()).isEqualTo("blue");
    assertThat(detail.at("/items/1").has("colour")).isFalse();
    assertThat(detail.at("/total/amount").decimalValue()).isEqualByComparingTo("104.90");
  }

  @Test
  void nobody_hears_who_lives_where_and_who_pays_how() {
    relay(item());

    assertThat(bus.taken.getFirst().detail())
        .doesNotContain(
            "customer", "payment", "Lovelace", "example.org", "St James", "tok_", "4242");
  }

  @Test
  void what_is_sent_waits_no_longer_and_the_order_stays() {
    orders.items.put(ID, new HashMap<>(item()));

    assertThat(relay(item())).isZero();

    assertThat(orders.items.get(ID)).doesNotContainKey("waiting").containsKey("customer");
    assertThat(orders.updates).containsExactly("SET expiresAt = :expiry REMOVE waiting");
  }

  /** They were placed while the table had its stream already, by a consumer of before. */
  @Test
  void an_order_of_before_there_was_anything_to_announce_is_sent_all_the_same() {
    var old = new HashMap<>(item());
    old.keySet().removeAll(List.of("placedAt", "waiting"));

    assertThat(relay(old)).isZero();
    assertThat(bus.taken).hasSize(1);
  }

  @Test
  void an_empty_batch_sends_nothing() {
    var answer =
        RelayedOrder.relay(bus, orders)
            .handleRequest(new DynamodbEvent(), TestInvocation.withTimeEnough());

    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(bus.taken).isEmpty();
  }

  @Test
  void what_is_read_from_the_table_is_what_the_stream_delivers() {
    var announcement = OrderAnnouncement.read(item());

    assertThat(announcement.key()).isEqualTo(ID);
    assertThat(announcement.sequenceNumber()).isEqualTo(ID);
    assertThat(announcement.since()).isEqualTo(Samples.order().orderDate());
    assertThat(announcement.correlationId()).isEqualTo("web-4711");
    assertThat(announcement.order()).isEqualTo(Samples.order());
  }

  private int relay(Map<String, AttributeValue> item) {
    return RelayedOrder.relay(bus, orders)
        .handleRequest(
            LambdaEvents.ofStream(List.of(StreamRecords.inserted("1", item))),
            TestInvocation.withTimeEnough())
        .getBatchItemFailures()
        .size();
  }

  private static Map<String, AttributeValue> item() {
    return OrderRecord.of(Samples.order(), Samples.order().orderDate());
  }
}
