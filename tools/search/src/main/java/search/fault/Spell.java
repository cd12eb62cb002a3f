package search.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A time in which a service is slow or fails, for minutes on end.
 *
 * @param kind its place in {@link #KINDS}
 */
record Spell(Duration start, Duration length, int kind) {
  private static final List<Duration> STARTS =
      List.of(Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(4), Duration.ofMinutes(1), Duration.ofMinutes(15));
  private static final List<Duration> LATENCIES =
      List.of(
          Duration.ofMillis(2500),
          Duration.ofMillis(1900),
          Duration.ofMillis(5000),
          Duration.ofMillis(1000));
  private static final int KINDS = LATENCIES.size() + 2;

  /** Until what is handed back has come again as often as it may. */
  private static final Duration LONG = Duration.ofMinutes(15);

  /** How many decisions there are, with the ordinary one. */
  static final int OPTIONS = 1 + STARTS.size() * LENGTHS.size() * KINDS;

  static Spell of(int decision) {
    int rest = decision - 1;
    var start = STARTS.get(rest % STARTS.size());
    rest /= STARTS.size();
    return new Spell(start, LENGTHS.get(rest % LENGTHS.size()), rest / LENGTHS.size());
  }

  /** Whether it makes a service slow from the beginning on, and for long. */
  static boolean isSlowAtFirst(int decision) {
    var spell = of(decision);
    return spell.kind < LATENCIES.size()
        && spell.start.isZero()
        && spell.length.compareTo(LONG) >= 0;
  }

  boolean covers(long millis) {
    return millis >= start.toMillis() && millis < start.plus(length).toMillis();
  }

  boolean throttles() {
    return kind == LATENCIES.size();
  }

  boolean fails() {
    return kind == LATENCIES.size() + 1;
  }

  Duration latency() {
    return kind < LATENCIES.size() ? LATENCIES.get(kind) : Fate.ORDINARY.latency();
  }

  String words() {
    String what = "needs " + latency().toMillis() / 1000.0 + " s for everything";
    if (throttles()) {
      what = "throttles everything";
    } else if (fails()) {
      what = "fails at everything";
    }
    return String.format(
        Locale.ROOT, "%s, from %s on, for %d min", what, clock(start), length.toMinutes());
  }

  private static String clock(Duration moment) {
    return String.format(Locale.ROOT, "%d:%02d", moment.toMinutes(), moment.toSecondsPart());
  }
}
