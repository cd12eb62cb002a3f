package localcloud.eventbridge;

/** Takes what the rules do, by the names of namespace {@code AWS/Events}. */
@FunctionalInterface
public interface RuleMetrics {

  /**
   * Counts one.
   *
   * @param metric MatchedEvents, TriggeredRules, Invocations, FailedInvocations,
   *     RetryInvocationAttempts, InvocationsSentToDlq or InvocationsFailedToBeSentToDlq (User
   *     Guide, "Monitoring Amazon EventBridge")
   * @param bus the dimension EventBusName
   * @param rule the dimension RuleName
   */
  void count(String metric, String bus, String rule);
}
