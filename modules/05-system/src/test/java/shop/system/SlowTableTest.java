package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.aws.AwsClients;
import shop.foundation.stack.ShopStage;

/** However slow the table of orders is, no checkout is set aside untried. */
class SlowTableTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final int CHECKOUTS = 60;
  private static final int DRAWN = 8;

  /** Half a second, one, two, five, and some more up to the longest call. */
  static Stream<Integer> writeMillis() {
    int longest = Math.toIntExact(AwsClients.LONGEST_CALL.toMillis());
    return Stream.concat(
        Stream.of(500, 1000, 2000, 5000, longest),
        new Random(SEED).ints(DRAWN, 0, longest).boxed());
  }

  @ParameterizedTest
  @MethodSource("writeMillis")
  void no_checkout_is_set_aside_untried(int millis) {
    for (var stage : new ShopStage[] {ShopStage.DEV, ShopStage.PROD}) {
      var numbers = QueueNumbers.ofOrders(Templates.of(stage));

      assertThat(new SlowTable(numbers, millis, new Random(SEED)).untried(CHECKOUTS))
          .as("of %d checkouts in stage %s, seed %d", CHECKOUTS, stage.name(), SEED)
          .isZero();
    }
  }

  /** The numbers of a shop that gives a batch of ten no more time than one message needs. */
  @ParameterizedTest
  @ValueSource(ints = {1000, 2000, 5000})
  void a_batch_without_time_for_all_of_it_loses_checkouts(int millis) {
    var tight = new QueueNumbers(10, 10, 60, 3, 345_600, 300);

    assertThat(new SlowTable(tight, millis, new Random(SEED)).untried(CHECKOUTS)).isPositive();
  }
}
