package localcloud.eventbridge;

/** Receives what the rules do as metrics of the namespace {@code AWS/Events}. */
@FunctionalInterface
public interface RuleMetrics {

  /**
   * Adds one to a metric.
   *
   * @param metric MatchedEvents, TriggeredRules, Invocations, FailedInvocations,
   *     RetryInvocationAttempts, InvocationsSentToDlq or InvocationsFailedToBeSentToDlq (User
   *     Guide, "Monitoring Amazon EventBridge")
   * @param bus the dimension EventBusName
   * @param rule the dimension RuleName
   */
  void count(String metric, String bus, String rule);
}
