package faults;

import java.util.ArrayList;
import java.util.List;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.NumberedCall;

/**
 * Faults among three checkouts that share a batch or a queue.
 *
 * @param crowded the function whose second batch must have at least two records; empty if none must
 * @param firstAlone whether the first checkout becomes an order before the others come
 */
record Neighbours(List<Fault> faults, String crowded, boolean firstAlone) {
  private static final String RELAY = "shop-dev-basket-relay";
  private static final String CONSUMER = "shop-dev-ordering-checkout";

  static List<Neighbours> all(List<NumberedCall> calls) {
    List<Neighbours> all = new ArrayList<>();
    all.addAll(atTheRelay(calls));
    all.addAll(atTheConsumer(calls));
    NumberedCall send = call(calls, "sqs SendMessage");
    for (FaultKind kind : List.of(FaultKind.OUT_OF_ORDER, FaultKind.LATE)) {
      all.add(new Neighbours(List.of(new Fault(kind, send.name(), 1)), "", false));
    }
    return all;
  }

  /** While the relay is busy with a first checkout, two more come and form its next batch. */
  private static List<Neighbours> atTheRelay(List<NumberedCall> calls) {
    NumberedCall relay = call(calls, "Invoke of " + RELAY);
    NumberedCall publish = call(calls, "events PutEvents");
    Fault busy = new Fault(FaultKind.LATE, relay.name(), 1);
    return List.of(
            new Fault(FaultKind.OUT_OF_ORDER, relay.name(), 1),
            new Fault(FaultKind.PARTIAL, relay.name(), 1),
            new Fault(FaultKind.TWICE, relay.name(), 1),
            new Fault(FaultKind.PARTIAL, publish.name(), 2),
            new Fault(FaultKind.DIES_AFTER, publish.name(), 2))
        .stream()
        .map(fault -> new Neighbours(List.of(busy, fault), RELAY, false))
        .toList();
  }

  /**
   * After a first checkout's message, a poll of the queue is throttled, and the next finds the
   * messages of the two that come in the meantime. The item of the second of them, or the first, is
   * refused.
   */
  private static List<Neighbours> atTheConsumer(List<NumberedCall> calls) {
    NumberedCall receive = call(calls, "sqs ReceiveMessage");
    NumberedCall consumer = call(calls, "Invoke of " + CONSUMER);
    NumberedCall put = call(calls, CONSUMER + ": dynamodb PutItem");
    Fault throttled = new Fault(FaultKind.THROTTLED, receive.name(), 2);
    return List.of(
            new Fault(FaultKind.PARTIAL, consumer.name(), 2),
            new Fault(FaultKind.OUT_OF_ORDER, consumer.name(), 2),
            new Fault(FaultKind.TWICE, consumer.name(), 2),
            new Fault(FaultKind.REFUSED, put.name(), 2),
            new Fault(FaultKind.REFUSED, put.name(), 3),
            new Fault(FaultKind.DIES_AFTER, put.name(), 2))
        .stream()
        .map(fault -> new Neighbours(List.of(throttled, fault), CONSUMER, true))
        .toList();
  }

  private static NumberedCall call(List<NumberedCall> calls, String what) {
    return calls.stream()
        .filter(call -> call.name().toString().endsWith(what))
        .findFirst()
        .orElseThrow();
  }
}
