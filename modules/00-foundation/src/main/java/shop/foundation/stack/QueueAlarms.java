package shop.foundation.stack;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.sqs.Queue;

/** Alarms for what needs a person: a message that is stuck, late, or could not be delivered. */
final class QueueAlarms {
  private static final MetricOptions WORST_OF_A_MINUTE =
      MetricOptions.builder().period(Duration.minutes(1)).statistic("Maximum").build();

  private final ShopStack stack;

  QueueAlarms(ShopStack stack) {
    this.stack = stack;
  }

  QueueAlarms notEmpty(String name, Queue queue) {
    return above(
        0,
        queue.metricApproximateNumberOfMessagesVisible(WORST_OF_A_MINUTE),
        name + "NotEmpty",
        "A message needs a person: read it, repair the cause, then send it again");
  }

  /** Five minutes: by then a message has used every receive that it is allowed. */
  QueueAlarms waitingTooLong(String name, Queue queue) {
    return above(
        300,
        queue.metricApproximateAgeOfOldestMessage(WORST_OF_A_MINUTE),
        name + "WaitTooLong",
        "The oldest message has waited for more than five minutes: is the consumer running?");
  }

  QueueAlarms failing(String name, IEventBus bus, String ruleName, String again) {
    above(
        0,
        ofRule("InvocationsFailedToBeSentToDlq", bus, ruleName),
        name + "Loses",
        String.format(
            Locale.ROOT,
            "EventBridge could not even set an event aside: %s once both queues accept it",
            again));
    return above(
        0,
        ofRule("FailedInvocations", bus, ruleName),
        name + "Fails",
        "EventBridge gave up on a target: check the queue's policy and the target's dead letters");
  }

  /**
   * Metrics of a rule on a custom bus are counted by bus and rule name (EventBridge User Guide,
   * "Monitoring Amazon EventBridge"). It must be the plain name: CDK's own ruleName is {@code
   * bus|name}.
   */
  private Metric ofRule(String metric, IEventBus bus, String ruleName) {
    return Metric.Builder.create()
        .namespace("AWS/Events")
        .metricName(metric)
        .dimensionsMap(Map.of("EventBusName", bus.getEventBusName(), "RuleName", ruleName))
        .period(Duration.minutes(1))
        .statistic("Sum")
        .build();
  }

  private QueueAlarms above(int threshold, Metric metric, String id, String description) {
    new Alert(stack.stage().named(id), description).above(threshold, metric, stack, id);
    return this;
  }
}
