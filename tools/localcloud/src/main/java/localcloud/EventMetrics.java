package localcloud;

import java.util.Map;
import localcloud.eventbridge.Metrics;

/**
 * Counts what the rules do in namespace {@code AWS/Events}, once by rule and once by bus and rule,
 * as the EventBridge User Guide's page "Monitoring Amazon EventBridge" lists the dimensions.
 */
record EventMetrics(localcloud.observe.Metrics metrics) implements Metrics {
  private static final String NAMESPACE = "AWS/Events";

  @Override
  public void count(String metric, String bus, String rule) {
    metrics.record(NAMESPACE, metric, Map.of("RuleName", rule), 1);
    metrics.record(NAMESPACE, metric, Map.of("EventBusName", bus, "RuleName", rule), 1);
  }
}
