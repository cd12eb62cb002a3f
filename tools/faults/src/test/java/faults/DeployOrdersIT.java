package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The basket begins to send version 2 of the checkout event, goes back, and begins again; ordering
 * learns to read it at some time, and may go back, too. In whatever order this is deployed, every
 * checkout is one order.
 */
class DeployOrdersIT {
  @AutoClose private static final Cloud CLOUD = new Cloud();
  private static final List<String> TABLE = new ArrayList<>();

  @TempDir private static Path folder;
  private static DeployedVersions versions;
  private static Assortment assortment;

  @BeforeAll
  static void prepareBothReleases() throws IOException {
    versions = DeployedVersions.in(CLOUD, folder);
    assortment = Assortment.in(new Shop(CLOUD));
  }

  static Stream<DeployOrder> orders() {
    return DeployOrder.all();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void each_checkout_is_one_order_in_whatever_order_is_deployed(DeployOrder order)
      throws IOException {
    var trial = new DeployTrial(CLOUD, assortment);
    var read = ReadCheckouts.fromNowOn(CLOUD);

    trial.run(order, versions);
    int replayed = trial.replay();

    TABLE.add(
        String.format(
            Locale.ROOT,
            "%-110s %9d %4d %8d %6d %6d %6d",
            order,
            trial.checkouts(),
            trial.late(),
            replayed,
            read.of(1),
            read.of(2),
            trial.orders()));
    assertThat(trial.late() > 0).as("orders that came late").isEqualTo(order.isOrderingLate());
    assertThat(read.of(1) + read.of(2)).isGreaterThanOrEqualTo(2 * trial.checkouts());
    assertThat(replayed).as("checkouts of the archive").isGreaterThanOrEqualTo(trial.checkouts());
  }

  @AfterAll
  static void print_the_table() {
    System.out.printf(
        Locale.ROOT,
        "%-110s %9s %4s %8s %6s %6s %6s%n",
        "deployed one after the other",
        "checkouts",
        "late",
        "replayed",
        "read 1",
        "read 2",
        "orders");
    TABLE.forEach(System.out::println);
  }
}
