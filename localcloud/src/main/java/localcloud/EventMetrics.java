package localcloud;

import java.util.Map;
import localcloud.eventbridge.RuleMetrics;

/**
 * Counts what the rules do, in the namespace {@code AWS/Events}. A rule of the default bus has only
 * the dimension {@code RuleName}; a rule of any other bus also has {@code EventBusName}
 * (EventBridge User Guide, "Monitoring Amazon EventBridge").
 */
record EventMetrics(localcloud.observe.Metrics metrics) implements RuleMetrics {
  private static final String NAMESPACE = "AWS/Events";
  private static final String DEFAULT_BUS = "default";

  @Override
  public void count(String metric, String bus, String rule) {
    metrics.record(NAMESPACE, metric, dimensions(bus, rule), 1, "Count");
  }

  static Map<String, String> dimensions(String bus, String rule) {
    return bus.equals(DEFAULT_BUS)
        ? Map.of("RuleName", rule)
        : Map.of("EventBusName", bus, "RuleName", rule);
  }
}
