package search;

import java.io.PrintStream;
import java.util.Locale;
import search.story.Amount;

/** Says every few seconds how far a search has come. */
final class SearchProgress {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final long begun;
  private long shown;

  SearchProgress(PrintStream out, long begun) {
    this.out = out;
    this.begun = begun;
    this.shown = begun;
  }

  synchronized void show(long histories) {
    long now = System.nanoTime();
    if (now - shown > EVERY_NANOS) {
      shown = now;
      out.println(figures(histories, now));
    }
  }

  void end(long histories) {
    out.println(figures(histories, System.nanoTime()));
  }

  private String figures(long histories, long now) {
    double seconds = (now - begun) / 1e9;
    return String.format(
        Locale.ROOT,
        "%s in %.1f s, %,.0f a minute",
        Amount.of(histories, "history", "histories"),
        seconds,
        histories / seconds * 60);
  }
}
