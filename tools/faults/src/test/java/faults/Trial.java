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

/** Runs flows, with or without faults, until everything they have caused is over. */
record Trial(Cloud cloud) {
  /** By then a message that a consumer has left in the order queue is visible again. */
  private static final Duration STEP = OrderQueue.visibility().plusSeconds(1);

  private static final int MOST_STEPS = 60;
  private static final long STEPS_BEFORE_LATE = Duration.ofMinutes(14).dividedBy(STEP);

  /** The calls that a flow makes when nothing goes wrong. */
  List<NumberedCall> callsOf(Flow flow) {
    prepare(flow);
    faults().watch();
    flow.run();
    settle(flow);
    List<NumberedCall> calls = faults().watched();
    finish(flow);
    return calls;
  }

  /**
   * Runs a flow during which faults happen and verifies the result; returns the faults that did
   * happen.
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
    prepare(flow);
    faults.forEach(faults()::arm);
    cloud.batches().forget();
    cloud.crowd().disperse();
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

  /** What an earlier suite has sent is not this flow's to send again. */
  private void prepare(Flow flow) {
    flow.prepare();
    cloud.traffic().awaitQuiet();
    cloud.traffic().takeSent();
  }

  /**
   * Waits until nothing is going on any more: moves time forward for whatever waits and redrives
   * dead letters as an operator would. Returns the number of dead letters.
   */
  int settle(Flow flow) {
    Shop shop = new Shop(cloud);
    cloud.traffic().awaitQuiet();
    int deadLetters = shop.redrive();
    for (int step = 0; !flow.settled(); step++) {
      assertThat(step)
          .as("steps in which nothing came to an end: %s", flow.left())
          .isLessThan(MOST_STEPS);
      cloud.local().clock().advance(STEP);
      cloud.traffic().awaitQuiet();
      deadLetters += shop.redrive();
    }
    return deadLetters;
  }

  /** Late and repeated messages must change nothing. */
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

  /** A message that is a quarter of an hour late must have no effect in almost as many minutes. */
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

  /** A conflicting transaction is over in a moment, so the writer of an item can try again. */
  private static void requireNoError(Flow flow, List<Fault> happened) {
    boolean onlyConflicts = happened.stream().allMatch(f -> f.kind() == FaultKind.CONFLICTS);
    if (!happened.isEmpty() && onlyConflicts) {
      assertThat(flow.answers())
          .as("answers in spite of a conflict")
          .noneMatch(answer -> Attempt.of(answer) == Attempt.UNKNOWN);
    }
  }

  /** AWS retries everything that is not refused. */
  private static void requireNoNeedless(int deadLetters, List<Fault> happened) {
    if (happened.stream().noneMatch(fault -> fault.kind() == FaultKind.REFUSED)) {
      assertThat(deadLetters).as("messages given up without need").isZero();
    }
  }

  private Faults faults() {
    return cloud.local().faults();
  }
}
