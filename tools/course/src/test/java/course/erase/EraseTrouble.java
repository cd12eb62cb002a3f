package course.erase;

import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** What does not work, as a test wants it. */
final class EraseTrouble implements Checkpoint {
  /** The erasing process dies at the call after these. */
  volatile int callsLeft = Integer.MAX_VALUE;

  volatile boolean busIsOut;

  /** The function that may not mark what it has sent; nobody's name if each may. */
  volatile String unmarking = "nobody";

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    boolean dead = call.caller().equals(Caller.ROOT) && isLast();
    return dead
            || (busIsOut && call.operation().equals("PutEvents"))
            || (call.operation().equals("UpdateItem") && call.caller().arn().endsWith(unmarking))
        ? Reply.error(AwsException.validation("broken by a test"))
        : onwards.apply(call);
  }

  private synchronized boolean isLast() {
    return callsLeft == 0 || --callsLeft < 0;
  }
}
