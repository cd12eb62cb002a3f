package course.run;

import java.time.Duration;
import java.time.Instant;

/** The end of another program's process. */
public final class Ending {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Ending() {}

  /**
   * Waits until the process has ended; returns whether it has in this time. {@link
   * ProcessHandle#onExit} would look only every 300 ms and more, if the process is not a child of
   * this one.
   */
  public static boolean await(ProcessHandle process, Duration longest) throws InterruptedException {
    Instant deadline = Instant.now().plus(longest);
    while (process.isAlive()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }
}
