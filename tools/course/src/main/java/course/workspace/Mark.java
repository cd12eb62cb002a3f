package course.workspace;

import java.util.Locale;

/**
 * What the progress file says of a step.
 *
 * @param hints how many were shown
 * @param day when it was done, like 2026-11-23, or {@code -}
 */
public record Mark(String step, State state, int hints, String day) {
  /** How a step stands. */
  public enum State {
    OPEN,
    DONE,
    SHOWN
  }

  static Mark open(String step) {
    return new Mark(step, State.OPEN, 0, "-");
  }

  /** Whether the step is behind the learner, by own work or by {@code ./course solve}. */
  public boolean isBehind() {
    return state != State.OPEN;
  }

  static Mark parse(String line) {
    String[] words = line.strip().split("\\s+");
    return new Mark(
        words[0],
        State.valueOf(words[1].toUpperCase(Locale.ROOT)),
        Integer.parseInt(words[2]),
        words[3]);
  }

  String line() {
    return "%-24s %-6s %d  %s".formatted(step, state.name().toLowerCase(Locale.ROOT), hints, day);
  }
}
