package faults;

import static faults.DeployStep.READ_1;
import static faults.DeployStep.READ_BOTH;
import static faults.DeployStep.SEND_1;
import static faults.DeployStep.SEND_2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Deployments in one order. It begins with a basket that sends version 1 and an ordering that reads
 * version 1 alone, and it ends with an ordering that reads both.
 */
record DeployOrder(List<DeployStep> steps) {
  /** How far the basket gets: to version 2, back again, and there for good. */
  private static final List<DeployStep> BASKET = List.of(SEND_2, SEND_1, SEND_2);

  /** Ordering learns version 2, goes back, and learns it again. */
  private static final List<DeployStep> ORDERING = List.of(READ_BOTH, READ_1, READ_BOTH);

  /** Both go back: who sends first, and then who reads. */
  private static final DeployOrder BOTH_BACK =
      new DeployOrder(List.of(READ_BOTH, SEND_2, SEND_1, READ_1, READ_BOTH));

  /**
   * Ordering learns version 2 before, between or after the deployments of the basket; and the
   * basket begins to send it before or between those of ordering. An order that another one begins
   * with is not tried alone.
   */
  static Stream<DeployOrder> all() {
    return Stream.of(
            with(BASKET, READ_BOTH),
            with(ORDERING, SEND_2).limit(ORDERING.size()),
            Stream.of(BOTH_BACK))
        .flatMap(orders -> orders);
  }

  /** One deployment more, at each place. */
  private static Stream<DeployOrder> with(List<DeployStep> others, DeployStep one) {
    return IntStream.rangeClosed(0, others.size())
        .mapToObj(
            place -> {
              List<DeployStep> steps = new ArrayList<>(others);
              steps.add(place, one);
              return new DeployOrder(List.copyOf(steps));
            });
  }

  /**
   * Whether version 2 meets an ordering that cannot read it, so that its orders come late: it is
   * sent then, or is in the queue or the outbox when ordering goes back.
   */
  boolean isOrderingLate() {
    boolean reads = false;
    boolean sends = false;
    boolean late = false;
    for (DeployStep step : steps) {
      boolean sent = sends;
      reads = step == READ_BOTH || (reads && step != READ_1);
      sends = step == SEND_2 || (sends && step != SEND_1);
      late |= !reads && (sent || sends);
    }
    return late;
  }

  @Override
  public String toString() {
    return steps.stream().map(DeployStep::toString).collect(Collectors.joining(", "));
  }
}
