package faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.NumberedCall;

/** What can be tried with the calls of a flow. */
final class Tries {
  private Tries() {}

  static List<Fault> everyFault(List<NumberedCall> calls) {
    List<Fault> faults = new ArrayList<>();
    for (NumberedCall call : calls) {
      for (FaultKind kind : FaultKind.values()) {
        if (kind.appliesTo(call.name())) {
          faults.add(new Fault(kind, call.name(), call.occurrence()));
        }
      }
    }
    return faults;
  }

  /** Two different ones, in the order in which they are likely to happen. */
  static List<Fault> two(List<Fault> all, Random random) {
    int first = random.nextInt(all.size() - 1);
    int second = first + 1 + random.nextInt(all.size() - first - 1);
    return List.of(all.get(first), all.get(second));
  }

  /**
   * While the relay is busy with a first checkout, two more come: they are its next batch, and one
   * of them fails, or they come backwards. And one message overtakes another.
   */
  static List<List<Fault>> amongNeighbours(List<NumberedCall> calls) {
    NumberedCall relay = call(calls, "Invoke of shop-dev-basket-relay");
    NumberedCall publish = call(calls, "events PutEvents");
    NumberedCall send = call(calls, "sqs SendMessage");
    Fault busy = new Fault(FaultKind.LATE, relay.name(), 1);
    return List.of(
        List.of(busy, new Fault(FaultKind.OUT_OF_ORDER, relay.name(), 1)),
        List.of(busy, new Fault(FaultKind.PARTIAL, relay.name(), 1)),
        List.of(busy, new Fault(FaultKind.TWICE, relay.name(), 1)),
        List.of(busy, new Fault(FaultKind.PARTIAL, publish.name(), 2)),
        List.of(busy, new Fault(FaultKind.DIES_AFTER, publish.name(), 2)),
        List.of(new Fault(FaultKind.OUT_OF_ORDER, send.name(), 1)),
        List.of(new Fault(FaultKind.LATE, send.name(), 1)));
  }

  private static NumberedCall call(List<NumberedCall> calls, String what) {
    return calls.stream()
        .filter(call -> call.name().toString().endsWith(what))
        .findFirst()
        .orElseThrow();
  }
}
