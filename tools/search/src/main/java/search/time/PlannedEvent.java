package search.time;

/** Something planned, which may be cancelled before it happens. */
public final class PlannedEvent {
  private final Runnable what;
  private boolean cancelled;

  PlannedEvent(Runnable what) {
    this.what = what;
  }

  public void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void fire() {
    what.run();
  }
}
