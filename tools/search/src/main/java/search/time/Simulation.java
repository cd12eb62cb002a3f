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
  private int awaited;

  private record Event(long millis, long order, boolean awaited, PlannedEvent timer)
      implements Comparable<Event> {
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
    awaited++;
    return plan(wait, true, what);
  }

  /** Plans what happens after a while, if time passes until then: nobody waits for it. */
  public void inBackground(Duration wait, Runnable what) {
    plan(wait, false, what);
  }

  private PlannedEvent plan(Duration wait, boolean isAwaited, Runnable what) {
    var timer = new PlannedEvent(what);
    events.add(new Event(now + Math.max(0, wait.toMillis()), planned++, isAwaited, timer));
    return timer;
  }

  /**
   * Lets time pass until nothing is planned any more, except in the background.
   *
   * @return whether that came to pass before {@code longest} and within a bounded number of events
   */
  public boolean rest(Duration longest) {
    while (awaited > 0) {
      if (!happens(longest.toMillis())) {
        return false;
      }
    }
    return true;
  }

  /** Lets some time pass, and with it all that happens until then. */
  public void pass(Duration some) {
    long until = now + some.toMillis();
    while (!events.isEmpty() && events.element().millis() <= until && happens(until)) {
      // It has happened.
    }
    now = until;
  }

  /** The next event; returns false if it is too late for it, or if there were too many. */
  private boolean happens(long latest) {
    var next = events.remove();
    awaited -= next.awaited() ? 1 : 0;
    if (next.timer().isCancelled()) {
      return true;
    }
    if (next.millis() > latest || ++happened > MOST_EVENTS) {
      return false;
    }
    now = next.millis();
    next.timer().fire();
    return true;
  }
}
