package faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.NumberedCall;

/** The faults that can be tried at the calls of a flow. */
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

  /**
   * Every fault at the first call of each name; the same in every run, no matter how many polls it
   * took to find everything or in what order the calls came.
   */
  static List<Fault> everyFirst(List<NumberedCall> calls) {
    return everyFault(
        calls.stream()
            .map(call -> new NumberedCall(call.name(), 1))
            .distinct()
            .sorted(Comparator.comparing(NumberedCall::toString))
            .toList());
  }

  /** Two different faults. */
  static List<Fault> two(List<Fault> all, Random random) {
    int first = random.nextInt(all.size() - 1);
    int second = first + 1 + random.nextInt(all.size() - first - 1);
    return List.of(all.get(first), all.get(second));
  }
}
