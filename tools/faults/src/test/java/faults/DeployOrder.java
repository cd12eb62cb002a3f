package faults;

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
  private static final List<DeployStep> BASKET =
      List.of(DeployStep.SEND_2, DeployStep.SEND_1, DeployStep.SEND_2);

  /** Ordering learns version 2 before, between or after the deployments of the basket. */
  static Stream<DeployOrder> all() {
    return IntStream.rangeClosed(1, BASKET.size())
        .mapToObj(length -> BASKET.subList(0, length))
        .flatMap(
            basket ->
                IntStream.rangeClosed(0, basket.size()).mapToObj(place -> order(basket, place)));
  }

  private static DeployOrder order(List<DeployStep> basket, int place) {
    List<DeployStep> steps = new ArrayList<>(basket);
    steps.add(place, DeployStep.READ_BOTH);
    return new DeployOrder(List.copyOf(steps));
  }

  /** Whether version 2 is sent while ordering cannot read it, so that its orders come late. */
  boolean isOrderingLate() {
    return steps.indexOf(DeployStep.SEND_2) < steps.indexOf(DeployStep.READ_BOTH);
  }

  @Override
  public String toString() {
    return steps.stream().map(DeployStep::toString).collect(Collectors.joining(", "));
  }
}
