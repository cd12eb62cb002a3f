package shop.foundation.aws;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * Whether the calls to come end before the invocation's time does, however long they take. Should
 * it be short, what is left comes again; if the function timed out instead, all of it would, even
 * what is done (docs/decisions/0028).
 */
public final class TimeLeft {
  private TimeLeft() {}

  /** For one more call. */
  public static boolean hasTime(Context invocation) {
    return hasTime(1, invocation);
  }

  /** For some calls, each after the one before. */
  public static boolean hasTime(int calls, Context invocation) {
    return invocation.getRemainingTimeInMillis()
        > AwsClients.LONGEST_CALL.multipliedBy(calls).toMillis();
  }
}
