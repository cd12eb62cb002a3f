package course.build;

import java.io.PrintStream;
import java.time.Duration;

/** Shows the current step: one changing line on a terminal, a line per step elsewhere. */
final class ProgressLine {
  private final PrintStream out;
  private final boolean terminal;
  private String step = "starting";

  ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void step(String name, Duration soFar) {
    step = name;
    if (terminal) {
      tick(soFar);
    } else {
      out.println(line(soFar));
    }
  }

  synchronized void tick(Duration soFar) {
    if (terminal) {
      out.print("\r\u001b[K" + line(soFar));
      out.flush();
    }
  }

  synchronized void end() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private String line(Duration soFar) {
    return "Building: " + step + ", " + MavenOutput.spoken(soFar);
  }
}
