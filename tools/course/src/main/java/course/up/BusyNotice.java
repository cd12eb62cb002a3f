package course.up;

import course.run.BusyMachine;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells once why starting takes long. */
final class BusyNotice {
  private final PrintStream out;
  private final AtomicBoolean told = new AtomicBoolean();

  BusyNotice(PrintStream out) {
    this.out = out;
  }

  void tell() {
    if (told.compareAndSet(false, true)) {
      String why = BusyMachine.told().orElse("the functions take long to start");
      out.print("\n  (" + why + "; still waiting) … ");
      out.flush();
    }
  }
}
