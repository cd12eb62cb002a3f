package localcloud.observe;

import java.time.Duration;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;

/**
 * Looks at the alarms that have actions once a minute of the movable clock, as CloudWatch does; the
 * others are looked at when somebody asks.
 */
final class AlarmWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Alarms alarms;
  private final ClockWait wait;
  private final Thread thread;

  AlarmWatch(Alarms alarms, MovableClock clock) {
    this.alarms = alarms;
    this.wait = new ClockWait(clock);
    this.thread = Thread.ofVirtual().name("alarms").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        wait.pass(PERIOD);
        alarms.all().stream().filter(Alarm::acts).forEach(this::look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that cannot be looked at must not end the watch over the others. */
  private void look(Alarm alarm) {
    try {
      alarms.look(alarm);
    } catch (RuntimeException e) {
      System.getLogger("localcloud")
          .log(System.Logger.Level.WARNING, "Cannot look at the alarm " + alarm.name(), e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
