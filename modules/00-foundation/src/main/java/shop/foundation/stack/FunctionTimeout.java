package shop.foundation.stack;

import java.time.Duration;
import shop.foundation.aws.AwsClients;

/**
 * A function's timeout, from the calls that it may have to wait for one after the other. If each
 * takes as long as a call may, the function still ends by itself: it answers, or says which message
 * failed (docs/decisions/0028).
 */
public final class FunctionTimeout {
  /** API Gateway Developer Guide, "Quotas for REST APIs": the integration timeout. */
  private static final Duration GATEWAY_GIVES_UP = Duration.ofSeconds(29);

  /** For the function's own work, most of it the first use of its classes. */
  private static final Duration OWN_WORK = Duration.ofSeconds(2);

  private FunctionTimeout() {}

  /** For a function that makes at most {@code inARow} calls, each after the one before. */
  public static software.amazon.awscdk.Duration forCalls(int inARow) {
    return software.amazon.awscdk.Duration.seconds(
        AwsClients.LONGEST_CALL.multipliedBy(inARow).plus(OWN_WORK).toSeconds());
  }

  /**
   * For a function behind an API: as many calls in a row as come to an end before the gateway gives
   * up, which are four.
   */
  public static software.amazon.awscdk.Duration behindGateway() {
    return forCalls(
        Math.toIntExact(GATEWAY_GIVES_UP.minus(OWN_WORK).dividedBy(AwsClients.LONGEST_CALL)));
  }
}
