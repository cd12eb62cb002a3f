package faults;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import localcloud.faults.Fault;
import localcloud.faults.FaultKind;
import localcloud.faults.NumberedCall;

/** Counts what was tried and prints it to the build's output. */
final class Tally {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  void flow(String name, List<NumberedCall> calls, List<Fault> faults) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %d calls × %d kinds of faults, of which %d are possible",
            name,
            calls.size(),
            FaultKind.values().length,
            faults.size()));
  }

  /** Counts a run in which faults happened and every invariant held. */
  void run() {
    runs.incrementAndGet();
  }

  /** Notes a run in which the call did not come. */
  void missed(Fault fault) {
    lines.add("not tried, as its call did not come: " + fault);
  }

  void print(String what) {
    lines.forEach(System.out::println);
    System.out.printf(Locale.ROOT, "%d runs with %s kept every invariant%n", runs.get(), what);
  }
}
