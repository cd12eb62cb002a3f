package search.fault;

import java.time.Duration;

/** What becomes of one attempt to call AWS. The order matters: a decision is a position in it. */
public enum Fate {
  ORDINARY(Duration.ofMillis(8), ""),
  LINGERS(Duration.ofMillis(50), "takes 50 ms"),
  SLOW(Duration.ofMillis(700), "takes 0.7 s"),
  REFUSED(Duration.ofMillis(8), "fails, and changes nothing"),
  THROTTLED(Duration.ofMillis(8), "is throttled"),
  ANSWER_LOST(Duration.ofMillis(8), "is done, but its answer gets lost"),
  WORKER_DIES_BEFORE(Duration.ofMillis(8), "is never sent: the worker dies before"),
  WORKER_DIES_AFTER(Duration.ofMillis(8), "is done, then the worker dies"),
  TOO_SLOW(Duration.ofMillis(2500), "takes 2.5 s"),
  HANGS(Duration.ofMinutes(1), "hangs for a minute");

  private final Duration latency;
  private final String words;

  Fate(Duration latency, String words) {
    this.latency = latency;
    this.words = words;
  }

  public Duration latency() {
    return latency;
  }

  public String words() {
    return words;
  }
}
