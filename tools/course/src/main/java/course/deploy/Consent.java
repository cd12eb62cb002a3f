package course.deploy;

import course.run.Failure;
import java.io.Console;
import java.io.PrintWriter;

/** Asks before anything is done that costs money or loses data. */
final class Consent {
  private Consent() {}

  /**
   * Whether it may be done: after {@code --yes}, or a {@code y} on the terminal.
   *
   * @param again the command that gives consent beforehand
   * @throws Failure if there is no terminal to ask on
   */
  static boolean given(boolean yes, String question, String again, PrintWriter out) {
    out.flush();
    if (yes) {
      return true;
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Failure(
          "Nothing was done: there is no terminal to ask on.", "Say yes in the command: " + again);
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes");
  }
}
