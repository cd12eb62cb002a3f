package course.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the build's progress and errors from Maven's output. */
final class MavenOutput {
  private static final Pattern BUILDING =
      Pattern.compile("\\[INFO] Building (.+) \\S+ +\\[(\\d+)/(\\d+)]");
  private static final int ERRORS_SHOWN = 12;

  private final List<String> errors = new ArrayList<>();
  private boolean hints;

  /** The step that a line announces, such as {@code 02 basket (5 of 10)}. */
  Optional<String> read(String line) {
    if (line.startsWith("[ERROR]")) {
      readError(line.substring("[ERROR]".length()).strip());
    }
    Matcher building = BUILDING.matcher(line);
    return building.lookingAt()
        ? Optional.of(
            building.group(1) + " (" + building.group(2) + " of " + building.group(3) + ")")
        : Optional.empty();
  }

  // Maven repeats errors, and ends with hints on how to use Maven.
  private void readError(String error) {
    hints |= error.startsWith("-> [Help") || error.startsWith("To see the full stack trace");
    if (!hints && !error.isBlank() && !errors.contains(error) && errors.size() < ERRORS_SHOWN) {
      errors.add(error);
    }
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  String remedy() {
    String all = String.join("\n", errors);
    if (all.contains("Could not transfer artifact")
        || all.contains("Could not resolve dependencies")) {
      return "The first build needs downloads: check the network (or Maven's proxy settings)"
          + " and run it again.";
    }
    if (all.contains("toolchain")) {
      return "Maven found no JDK 25: set JAVA_HOME to one and run it again.";
    }
    return "Fix the first error and run it again.";
  }

  /** Such as {@code 8 s} or {@code 2 min 05 s}. */
  static String spoken(Duration time) {
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
  }
}
