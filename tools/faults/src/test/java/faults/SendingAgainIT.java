package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.Faults;
import localcloud.faults.NumberedCall;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Sends again by hand what waits while one of the watch's calls goes wrong. {@code -Dseed=N}
 * chooses how.
 */
class SendingAgainIT {
  private static final long SEED = Long.getLong("seed", 20_261_130L);

  @AutoClose private static final Cloud CLOUD = new Cloud();

  private final Shop shop = new Shop(CLOUD);
  private final Assortment assortment = Assortment.in(shop);
  private final RelaySwitch relay = new RelaySwitch(CLOUD);
  private final Random random = new Random(SEED);

  /** Whoever runs it again sends the rest, and nothing becomes two orders. */
  @Test
  void sending_again_may_fail_at_any_of_its_calls() {
    relay.enable(false);
    Map<String, NumberedCall> calls = callsOfSendingAgain();
    assertThat(calls).containsOnlyKeys("Query", "GetItem", "PutEvents", "UpdateItem");

    for (NumberedCall call : calls.values()) {
      Fault fault = new Fault(anyKindFor(call), call.name(), call.occurrence());
      CheckoutFlow flow = accepted();
      faults().arm(fault);
      relay.tryResend();
      assertThat(faults().disarm()).as("-Dseed=%d", SEED).containsExactly(fault);

      relay.resend();

      requireOneOrder(flow);
    }
  }

  /** One for each operation. */
  private Map<String, NumberedCall> callsOfSendingAgain() {
    CheckoutFlow flow = accepted();
    faults().watch();
    relay.resend();
    Map<String, NumberedCall> calls = new TreeMap<>();
    faults().watched().stream()
        .filter(call -> call.name().who().equals(RelaySwitch.WATCH))
        .forEach(call -> calls.putIfAbsent(call.name().operation(), call));
    requireOneOrder(flow);
    return calls;
  }

  private CheckoutFlow accepted() {
    CheckoutFlow flow = CheckoutFlow.of(shop, assortment, 1);
    flow.prepare();
    CLOUD.traffic().awaitQuiet();
    flow.run();
    return flow;
  }

  private FaultKind anyKindFor(NumberedCall call) {
    List<FaultKind> kinds =
        Stream.of(FaultKind.values()).filter(kind -> kind.appliesTo(call.name())).toList();
    return kinds.get(random.nextInt(kinds.size()));
  }

  private static void requireOneOrder(CheckoutFlow flow) {
    new Trial(CLOUD).settle(flow);
    flow.moveOn();
    flow.verify();
  }

  private static Faults faults() {
    return CLOUD.local().faults();
  }
}
