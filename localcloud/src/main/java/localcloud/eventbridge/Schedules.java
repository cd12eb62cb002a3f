package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import localcloud.gateway.Json;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;

/**
 * Runs the rules that have a schedule, on the movable clock: a rule is due for the first time when
 * its rate has passed. If the clock is moved over several times at which a rule is due, the rule
 * runs once.
 */
final class Schedules implements AutoCloseable {
  private final Buses buses;
  private final Router router;
  private final MovableClock clock;
  private final ClockWait wait;
  private final Set<Schedule> followed = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Schedules(Buses buses, Router router, MovableClock clock) {
    this.buses = buses;
    this.router = router;
    this.clock = clock;
    this.wait = new ClockWait(clock);
  }

  /** From now on, runs the rule whenever it is due, until it has gone or has another schedule. */
  void follow(Rule rule) {
    Schedule schedule = rule.schedule();
    if (schedule != null && followed.add(schedule)) {
      Instant first = clock.instant().plus(schedule.every());
      threads.execute(() -> follow(rule.bus(), rule.name(), schedule, first));
    }
  }

  private void follow(String bus, String name, Schedule schedule, Instant first) {
    Instant due = first;
    try {
      do {
        wait.pass(Duration.between(clock.instant(), due));
        due = clock.instant().plus(schedule.every());
      } while (run(bus, name, schedule));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      followed.remove(schedule);
    }
  }

  /** Returns whether the rule still has this schedule. */
  private boolean run(String bus, String name, Schedule schedule) {
    if (!buses.has(bus) || !buses.get(bus).has(name)) {
      return false;
    }
    Rule rule = buses.get(bus).rule(name);
    if (rule.schedule() != schedule) {
      return false;
    }
    if (rule.enabled()) {
      fire(rule);
    }
    return true;
  }

  /** A schedule must outlive whatever goes wrong with one event, such as a full disk. */
  private void fire(Rule rule) {
    try {
      router.run(rule, event(rule, clock.instant()));
    } catch (RuntimeException e) {
      System.getLogger("localcloud")
          .log(System.Logger.Level.WARNING, "The scheduled rule " + rule.name() + " failed", e);
    }
  }

  /** The event of AWS's page "Events from AWS services", Scheduled Event. */
  private static Event event(Rule rule, Instant now) {
    ObjectNode entry =
        Json.object().put("Source", "aws.events").put("DetailType", "Scheduled Event");
    entry.putArray("Resources").add(rule.arn());
    return Event.of(entry, Json.object(), UUID.randomUUID().toString(), now, null);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
