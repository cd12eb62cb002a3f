package course.workspace;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the progress file says about a step.
 *
 * @param hints how many were shown
 * @param day when it was done, such as 2026-11-23, or {@code -}
 */
public record Mark(String step, State state, int hints, String day) {
  private static final Pattern LINE =
      Pattern.compile("\\s*([a-z0-9-]+)\\s+(open|done|shown)\\s+([0-3])\\s+(\\S+)\\s*");

  /** The state of a step. */
  public enum State {
    OPEN,
    DONE,
    SHOWN
  }

  static Mark open(String step) {
    return new Mark(step, State.OPEN, 0, "-");
  }

  /** Whether the step is finished, by the learner or by {@code ./course solve}. */
  public boolean isBehind() {
    return state != State.OPEN;
  }

  /** Empty if the line is not one that {@link #line} writes. */
  static Optional<Mark> parse(String line) {
    Matcher words = LINE.matcher(line);
    return words.matches()
        ? Optional.of(
            new Mark(
                words.group(1),
                State.valueOf(words.group(2).toUpperCase(Locale.ROOT)),
                Integer.parseInt(words.group(3)),
                words.group(4)))
        : Optional.empty();
  }

  String line() {
    return String.format(
        Locale.ROOT, "%-24s %-6s %d  %s", step, state.name().toLowerCase(Locale.ROOT), hints, day);
  }
}
