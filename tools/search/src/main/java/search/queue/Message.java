package search.queue;

/** A message in a queue; what it is about is named after the request that caused it. */
public final class Message {
  private final String name;
  private final String body;
  private final String id;
  private long visibleAt;
  private int receives;
  private int deaths;

  Message(String name, String body, long visibleAt) {
    this.name = name;
    this.body = body;
    this.id = name.replace(' ', '-');
    this.visibleAt = visibleAt;
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
