package localcloud.observe;

import java.time.Duration;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;

/**
 * Checks alarms with actions once a minute on the movable clock, as CloudWatch does; the others are
 * checked on request.
 */
final class AlarmWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Alarms alarms;
  private final Thread thread;

  AlarmWatch(Alarms alarms, MovableClock clock) {
    this.alarms = alarms;
    ClockWait wait = new ClockWait(clock);
    this.thread =
        Thread.ofVirtual().name("alarms").start(() -> wait.every(PERIOD, this::lookAtAll));
  }

  private void lookAtAll() {
    alarms.all().stream().filter(Alarm::acts).forEach(this::look);
  }

  /** An alarm that cannot be checked must not stop the checks of the others. */
  private void look(Alarm alarm) {
    try {
      alarms.look(alarm);
    } catch (RuntimeException e) {
      System.getLogger("localcloud")
          .log(System.Logger.Level.WARNING, "Cannot check the alarm " + alarm.name(), e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
