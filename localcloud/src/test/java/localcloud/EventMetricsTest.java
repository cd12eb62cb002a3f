package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventMetricsTest {
  @Test
  void a_rule_of_the_default_bus_is_counted_by_its_name_alone() {
    assertThat(EventMetrics.dimensions("default", "checkouts"))
        .isEqualTo(Map.of("RuleName", "checkouts"));
  }

  @Test
  void a_rule_of_another_bus_is_counted_by_bus_and_name() {
    assertThat(EventMetrics.dimensions("shop-dev", "checkouts"))
        .isEqualTo(Map.of("EventBusName", "shop-dev", "RuleName", "checkouts"));
  }
}
