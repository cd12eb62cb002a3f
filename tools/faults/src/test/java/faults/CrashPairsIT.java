package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import localcloud.faults.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Samples of two faults in one checkout, as there are too many pairs to try them all. */
@Order(5)
@ResourceLock(SharedCloud.NAME)
class CrashPairsIT {
  private static final Cloud CLOUD = SharedCloud.get();
  private static final int PAIRS = 12;
  private static final Tally TALLY = new Tally();

  private final Shop shop = new Shop(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Assortment assortment = Assortment.in(shop);

  @TestFactory
  Stream<DynamicTest> two_faults_are_no_worse_than_one() {
    List<Fault> all = Tries.everyFirst(trial.callsOf(CheckoutFlow.of(shop, assortment, 1)));
    Random random = new Random(Sampling.seed());
    return Sampling.times(PAIRS, () -> Tries.two(all, random))
        .map(pair -> dynamicTest(pair.toString(), () -> tryBoth(pair)));
  }

  /** After the first fault, the call for the second may never come. */
  private void tryBoth(List<Fault> faults) {
    assertThat(trial.run(CheckoutFlow.of(shop, assortment, 1), faults))
        .as("faults that happened")
        .isNotEmpty();
    TALLY.run();
  }

  @AfterAll
  static void print_what_was_tried() {
    TALLY.print("pairs of faults, from -Dseed=" + Sampling.seed());
  }
}
