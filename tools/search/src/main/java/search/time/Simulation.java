package search.time;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * Events in the order of their simulated time; those of one moment in the order in which they were
 * planned. Code that blocks, as a function does, runs as a {@link Strand}: while it runs, nothing
 * else does, and it takes no simulated time until it waits for something.
 */
public final class Simulation {
  /** When every history begins: the shop's clocks show nothing else. */
  public static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

  private static final int MOST_EVENTS = 200_000;

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long planned;
  private int happened;

  private record Event(long millis, long order, PlannedEvent timer) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return millis == other.millis
          ? Long.compare(order, other.order)
          : Long.compare(millis, other.millis);
    }
  }

  /** Milliseconds since the beginning. */
  public long millis() {
    return now;
  }

  public Instant instant() {
    return BEGINNING.plusMillis(now);
  }

  /** Plans what happens after a while; nothing ever happens in the past. */
  public PlannedEvent after(Duration wait, Runnable what) {
    var timer = new PlannedEvent(what);
    events.add(new Event(now + Math.max(0, wait.toMillis()), planned++, timer));
    return timer;
  }

  /**
   * Lets time pass until nothing is planned any more.
   *
   * @return whether that came to pass before {@code longest} and within a bounded number of events
   */
  public boolean rest(Duration longest) {
    while (!events.isEmpty()) {
      var next = events.remove();
      if (next.timer().isCancelled()) {
        continue;
      }
      if (next.millis() > longest.toMillis() || ++happened > MOST_EVENTS) {
        return false;
      }
      now = next.millis();
      next.timer().fire();
    }
    return true;
  }
}
