package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventMetricsTest {
  @Test
  void a_rule_of_the_default_bus_is_counted_by_its_name_only() {
    assertThat(EventMetrics.dimensions("default", "lendings"))
        .isEqualTo(Map.of("RuleName", "lendings"));
  }

  @Test
  void a_rule_of_another_bus_is_counted_by_bus_and_name() {
    assertThat(EventMetrics.dimensions("library-dev", "lendings"))
        .isEqualTo(Map.of("EventBusName", "library-dev", "RuleName", "lendings"));
  }
}
