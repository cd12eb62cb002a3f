package search.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import search.time.Simulation;

/** What is worth telling of a history, line by line, with the simulated time. */
public final class StoryLines {
  private final Simulation time;
  private final List<String> lines = new ArrayList<>();

  public StoryLines(Simulation time) {
    this.time = time;
  }

  public void tell(String what) {
    long millis = time.millis();
    lines.add(
        String.format(
            Locale.ROOT,
            "%3d:%02d.%03d  %s",
            millis / 60_000,
            millis / 1000 % 60,
            millis % 1000,
            what));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
