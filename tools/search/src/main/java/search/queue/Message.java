package search.queue;

import java.time.Duration;
import java.util.Optional;

/** A message in a queue; what it is about is named after the request that caused it. */
public final class Message {
  private final String name;
  private final String body;
  private final String id;
  private final long arrived;
  private long visibleAt;
  private int receives;
  private int deaths;
  private long setAside = -1;

  Message(String name, String body, long visibleAt) {
    this.name = name;
    this.body = body;
    this.id = name.replace(' ', '-');
    this.visibleAt = visibleAt;
    this.arrived = visibleAt;
  }

  public String name() {
    return name;
  }

  public String body() {
    return body;
  }

  public String id() {
    return id;
  }

  /** Whether it is one of those that no consumer can read. */
  public boolean isPoison() {
    return body.contains(Poison.MARK);
  }

  /** Whether it is no checkout, and the bus has sent it all the same. */
  public boolean isStray() {
    return isPoison() && name.contains(Poison.CAUSE);
  }

  public int receives() {
    return receives;
  }

  /**
   * Whether nobody has ever come to it, because each time the worker that had received it died, or
   * others had all workers.
   */
  public boolean diedWithEveryWorker() {
    return receives > 0 && deaths == receives;
  }

  /** For how long it was in its queue before it was set aside; nothing if it was not. */
  public Optional<Duration> waitedUntilSetAside() {
    return setAside < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(setAside - arrived));
  }

  void setAside(long now) {
    setAside = now;
  }

  void workerDied() {
    deaths++;
  }

  boolean isVisible(long now) {
    return visibleAt <= now;
  }

  void received(long visibleAgain) {
    receives++;
    visibleAt = visibleAgain;
  }
}
