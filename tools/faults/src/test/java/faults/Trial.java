package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.Faults;
import localcloud.faults.NumberedCall;
import localcloud.gateway.Call;
import org.awaitility.core.ConditionTimeoutException;

/** Runs flows, with faults or without, until everything they have caused is over. */
record Trial(Cloud cloud) {
  /** The order queue's visibility timeout is a minute. */
  private static final Duration STEP = Duration.ofSeconds(61);

  private static final int MOST_STEPS = 60;
  private static final int STEPS_BEFORE_LATE = 13;

  /** The calls a flow makes when nothing goes wrong. */
  List<NumberedCall> callsOf(Flow flow) {
    flow.prepare();
    cloud.traffic().awaitQuiet();
    faults().watch();
    flow.run();
    settle(flow);
    List<NumberedCall> calls = faults().watched();
    finish(flow);
    return calls;
  }

  /**
   * Runs a flow during which faults happen, and verifies what is left of it; gives those that did.
   *
   * @throws AssertionError naming the faults and the invariant that does not hold
   */
  List<Fault> run(Flow flow, List<Fault> faults) {
    try {
      return attempt(flow, faults);
    } catch (AssertionError | ConditionTimeoutException e) {
      throw new AssertionError("With " + faults + ": " + e.getMessage(), e);
    }
  }

  private List<Fault> attempt(Flow flow, List<Fault> faults) {
    flow.prepare();
    cloud.traffic().awaitQuiet();
    cloud.traffic().takeSent();
    faults.forEach(faults()::arm);
    cloud.batches().forget();
    List<Fault> happened;
    int deadLetters;
    try {
      flow.run();
      requireLate(flow, faults);
      deadLetters = settle(flow);
    } finally {
      happened = faults().disarm();
    }
    finish(flow);
    requireNoNeedless(deadLetters, happened);
    requireNoError(flow, happened);
    return happened;
  }

  /**
   * Returns when nothing is going on any more; lets time pass for what waits, and sends dead
   * letters again as an operator would. Gives how many there were.
   */
  int settle(Flow flow) {
    Shop shop = new Shop(cloud);
    cloud.traffic().awaitQuiet();
    int deadLetters = shop.redrive();
    for (int step = 0; !flow.settled(); step++) {
      assertThat(step).as("minutes in which nothing came to an end").isLessThan(MOST_STEPS);
      cloud.local().clock().advance(STEP);
      cloud.traffic().awaitQuiet();
      deadLetters += shop.redrive();
    }
    return deadLetters;
  }

  /** What comes late, and what comes again, must change nothing. */
  private void finish(Flow flow) {
    flow.moveOn();
    cloud.traffic().takeSent().forEach(this::sendAgain);
    cloud.local().clock().advance(STEP);
    settle(flow);
    flow.verify();
  }

  private void sendAgain(Call call) {
    ObjectNode input = call.input().deepCopy();
    input.remove("DelaySeconds");
    cloud.call("sqs", "SendMessage", input);
  }

  /** What shall come in a quarter of an hour is not there in the thirteen minutes before. */
  private void requireLate(Flow flow, List<Fault> faults) {
    if (!faults.stream().allMatch(Trial::delaysMessage)) {
      return;
    }
    cloud.traffic().awaitQuiet();
    flow.verifyBefore(faults.size());
    for (int step = 0; step < STEPS_BEFORE_LATE; step++) {
      cloud.local().clock().advance(STEP);
      cloud.traffic().awaitQuiet();
    }
    flow.verifyBefore(faults.size());
  }

  private static boolean delaysMessage(Fault fault) {
    return fault.kind() == FaultKind.LATE
        && fault.at() != null
        && fault.at().operation().equals("SendMessage");
  }

  /** Another's transaction is over in a moment: whoever writes an item can try again. */
  private static void requireNoError(Flow flow, List<Fault> happened) {
    boolean onlyConflicts = happened.stream().allMatch(f -> f.kind() == FaultKind.CONFLICTS);
    if (!happened.isEmpty() && onlyConflicts) {
      assertThat(flow.answers())
          .as("answers in spite of a conflict")
          .noneMatch(answer -> Attempt.of(answer) == Attempt.UNKNOWN);
    }
  }

  /** AWS tries everything again, except what is refused. */
  private static void requireNoNeedless(int deadLetters, List<Fault> happened) {
    if (happened.stream().noneMatch(fault -> fault.kind() == FaultKind.REFUSED)) {
      assertThat(deadLetters).as("messages given up without need").isZero();
    }
  }

  private Faults faults() {
    return cloud.local().faults();
  }
}
