package search.agree;

import java.util.HashSet;
import java.util.Set;
import localcloud.gateway.Call;

/**
 * Notices calls that the SDK makes once more though nothing has been decided about them: an answer
 * came later than an attempt may take. That is the machine's fault, so such a run says nothing.
 */
final class LateCalls {
  private static final String ATTEMPT = "amz-sdk-request";
  private static final String FIRST = "attempt=1";

  private final Set<String> decided = new HashSet<>();
  private boolean some;

  /** A function is invoked; whether something was decided about the calls that it will make. */
  synchronized void begins(String function, boolean isDecided) {
    if (isDecided) {
      decided.add(function);
    } else {
      decided.remove(function);
    }
  }

  /** A function makes a call. */
  synchronized void passes(Call call) {
    String arn = call.caller().arn();
    String function = arn.substring(arn.lastIndexOf('/') + 1);
    some |= !call.headers().getOrDefault(ATTEMPT, FIRST).startsWith(FIRST) && isUndecided(function);
  }

  private boolean isUndecided(String function) {
    return decided.stream().noneMatch(function::endsWith);
  }

  /** Whether there were some since this was asked last. */
  synchronized boolean take() {
    boolean had = some;
    some = false;
    return had;
  }
}
