package course.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/** The machine that this process runs on. */
final class ThisMachine implements Machine {
  /** More than its own work brings: the cloud, the functions and the CDK start side by side. */
  private static final double BUSY = 2;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

  @Override
  public Duration betweenLooks() {
    return Duration.ofMillis(100);
  }

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }

  /** Zero for a thread that has ended. */
  @Override
  public Duration worked(Thread thread) {
    return Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.threadId())));
  }

  /** Never, where the system tells no load average, as on Windows. */
  @Override
  public boolean isBusy() {
    return SYSTEM.getSystemLoadAverage() > BUSY * SYSTEM.getAvailableProcessors();
  }

  @Override
  public String doing() {
    return String.format(
        Locale.ROOT,
        "%.0f programs at once want one of %d processors",
        SYSTEM.getSystemLoadAverage(),
        SYSTEM.getAvailableProcessors());
  }
}
