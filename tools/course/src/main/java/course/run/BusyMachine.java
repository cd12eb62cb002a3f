package course.run;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/** Whether other programs leave this one little processor time. */
public final class BusyMachine {
  /** Runnable threads for each processor: with two, everything takes twice as long. */
  private static final double BUSY = 2;

  private BusyMachine() {}

  /** In words; empty if it is not busy or the system does not tell, as on Windows. */
  public static Optional<String> told() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return told(system.getSystemLoadAverage(), system.getAvailableProcessors());
  }

  static Optional<String> told(double load, int processors) {
    return load < BUSY * processors
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "this machine is busy: load %.0f for %d processor%s",
                load,
                processors,
                processors == 1 ? "" : "s"));
  }
}
