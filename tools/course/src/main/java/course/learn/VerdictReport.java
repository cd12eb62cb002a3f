package course.learn;

import course.bench.Verdict;
import course.search.StepStory;
import exercises.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** A verdict in words. */
record VerdictReport(Desk desk, Step step, Verdict verdict, boolean story) {

  void print(PrintStream out, Duration took, boolean verbose) {
    out.printf(
        Locale.ROOT,
        "%s  %s (%.1f s)%n",
        Ansi.AUTO.string(headline()),
        step.id(),
        took.toMillis() / 1000.0);
    print(out, "Rule: ", verdict.rule());
    print(out, "", verdict.where().equals(step.id()) ? "" : verdict.where());
    print(out, "", verdict.says());
    if (verdict.result() == Verdict.Result.WRONG && !story && StepStory.isAbout(step)) {
      print(out, "", "What this does to a shopper: ./course check " + step.id() + " --story");
    }
    if (verdict.isGreen()) {
      Optional<Step> next = desk.next();
      out.println(
          next.map(
                  step ->
                      String.format(
                          Locale.ROOT,
                          "Next: %s (%s, about %d minutes). To read it: ./course next",
                          step.title(),
                          step.id(),
                          step.minutes()))
              .orElse("That was the last step: the shop is yours."));
    }
    if (verbose) {
      verdict.trace().forEach(out::println);
    }
  }

  private static void print(PrintStream out, String label, String text) {
    if (!text.isBlank()) {
      out.println((label + text).indent(2).stripTrailing());
    }
  }

  private String headline() {
    return switch (verdict.result()) {
      case DOES_NOT_COMPILE -> "@|bold,red Does not compile.|@";
      case PENDING -> "@|bold,yellow Still pending.|@";
      case WRONG -> "@|bold,red Wrong.|@";
      case GREEN -> "@|bold,green Green.|@";
      case BROKEN -> "@|bold,red Cannot be checked.|@";
    };
  }
}
