package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the relay comes to stand still, somebody is called, and no checkout is lost. */
class WaitingIT {
  @AutoClose private static final Cloud CLOUD = new Cloud();

  private final WaitingAlarm alarm = new WaitingAlarm(CLOUD);
  private final RelayRights rights = new RelayRights(CLOUD);
  private final RelaySwitch relay = new RelaySwitch(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Shop shop = new Shop(CLOUD);
  private final CheckoutFlow flow = CheckoutFlow.of(shop, Assortment.in(shop), 3);

  static Stream<String> rights() {
    return RelayRights.needed();
  }

  @ParameterizedTest
  @MethodSource("rights")
  void whatever_right_the_relay_loses_the_alarm_rings(String right, @TempDir Path copy)
      throws IOException {
    flow.prepare();
    alarm.requireSilence();
    rights.revoke(right, copy);
    startAgain();
    try {
      flow.run();
      alarm.requireRinging();
      alarm.requireRinging();
    } finally {
      rights.giveBack();
    }

    requireOneOrderEach();
    alarm.requireSilence();
  }

  @Test
  void a_disabled_mapping_rings_and_goes_on_where_it_was() {
    flow.prepare();
    alarm.requireSilence();
    relay.enable(false);
    try {
      flow.run();
      alarm.requireRinging();
      assertThat(flow.settled()).as("orders while nothing is passed on").isFalse();
    } finally {
      relay.enable(true);
    }

    requireOneOrderEach();
    alarm.requireSilence();
  }

  @Test
  void what_is_sent_again_by_hand_and_by_the_relay_becomes_one_order() {
    flow.prepare();
    relay.enable(false);
    try {
      flow.run();
      assertThat(relay.resend()).isEqualTo(flow.checkouts().size());
      requireOneOrderEach();
      alarm.requireSilence();
    } finally {
      relay.enable(true);
    }

    requireOneOrderEach();
    assertThat(relay.resend()).isZero();
  }

  /** Some rights are needed only by a mapping that begins to read. */
  private void startAgain() {
    relay.enable(false);
    relay.enable(true);
  }

  private void requireOneOrderEach() {
    trial.settle(flow);
    flow.moveOn();
    flow.verify();
  }
}
