package search.watch;

import java.util.ArrayList;
import java.util.List;

/** A message's time in a queue. All times are milliseconds since the beginning. */
public final class Stay {
  private final long from;
  private final List<Hidden> hidden = new ArrayList<>();
  private long to = Long.MAX_VALUE;

  private record Hidden(long from, long to) {}

  Stay(long from) {
    this.from = from;
  }

  public long from() {
    return from;
  }

  /** The end of time if it is still there. */
  public long to() {
    return to;
  }

  /** It was received, and nobody else sees it for a while. */
  public void hide(long start, long end) {
    hidden.add(new Hidden(start, end));
  }

  public void end(long now) {
    to = now;
  }

  boolean isThere(long moment) {
    return from <= moment && moment < to;
  }

  boolean isVisible(long moment) {
    return isThere(moment) && hidden.stream().noneMatch(h -> h.from() <= moment && moment < h.to());
  }
}
