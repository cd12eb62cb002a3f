package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.Json;
import shop.ordering.Order;
import shop.ordering.Samples;

class OrderRecordTest {

  @Test
  void an_order_survives_the_table() {
    Order order = Samples.orderOf(List.of(Samples.NOTEBOOKS, Samples.PEN));

    assertThat(OrderRecord.read(OrderRecord.of(order))).isEqualTo(order);
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
