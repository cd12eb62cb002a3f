package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.Json;
import shop.foundation.Timestamp;
import shop.ordering.Order;
import shop.ordering.Payment;
import shop.ordering.Samples;

class OrderRecordTest {
  private static final Timestamp PLACED = Timestamp.parse("2026-11-22T10:15:31.000Z");

  @Test
  void an_order_survives_the_table() {
    Order order = Samples.orderOf(List.of(Samples.NOTEBOOKS, Samples.PEN));

    assertThat(OrderRecord.read(OrderRecord.of(order, PLACED))).isEqualTo(order);
  }

  /** DynamoDB takes no attribute without a value. */
  @Test
  void what_an_order_does_not_have_is_no_attribute() {
    var sample = Samples.order();
    var order =
        new Order(
            sample.orderId(),
            sample.orderDate(),
            sample.correlationId(),
            sample.userName(),
            sample.customer(),
            new Payment("tok_12345678", null),
            List.of(Samples.PEN));

    var record = OrderRecord.of(order, PLACED);

    assertThat(record.get("payment").m()).containsOnlyKeys("token");
    assertThat(record.get("items").l().getFirst().m()).doesNotContainKey("colour");
    assertThat(OrderRecord.read(record)).isEqualTo(order);
  }

  @Test
  void the_api_shows_sums_and_hides_the_token() {
    assertThat(Json.write(OrderView.of(Samples.order())))
        .contains("\"lineTotal\":{\"amount\":25.00,\"currency\":\"EUR\"}")
        .contains("\"total\":{\"amount\":104.90,\"currency\":\"EUR\"}")
        .contains("\"payment\":{\"cardLast4\":\"4242\"}", "\"status\":\"placed\"")
        .contains("\"orderDate\":\"2026-11-22T10:15:30.123Z\"", "\"userName\":\"ada\"")
        .doesNotContain("tok_");
  }
}
