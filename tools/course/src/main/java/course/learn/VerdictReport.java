package course.learn;

import course.bench.Verdict;
import course.carve.Code;
import course.carve.Holes;
import course.search.StepStory;
import exercises.Hole;
import exercises.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
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
    if (verdict.result() == Verdict.Result.WRONG) {
      places().forEach(place -> print(out, "Yours: ", place));
      new KnownMistake(step, desk.workspace().code(), desk.carving().solution())
          .find()
          .ifPresent(trap -> print(out, "It looks like \"" + trap.name() + "\": ", trap.why()));
    }
    if (verdict.result() == Verdict.Result.WRONG) {
      print(out, "", stories());
    }
    List<String> edited = desk.workspace().editedProofs();
    if (!edited.isEmpty()) {
      print(
          out,
          "",
          "You have changed " + String.join(", ", edited) + ". A check runs the course's own.");
    }
    if (!verdict.printed().isEmpty()) {
      print(out, "", "Your code printed:\n" + String.join("\n", verdict.printed()).indent(2));
    }
    if (verdict.isGreen()) {
      new Comparison(step, desk.workspace().code(), desk.carving().solution()).print(out);
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

  /** What there is to see of it, or why there is nothing. */
  private String stories() {
    String wish = "./course check " + step.id() + " --story";
    boolean hopByHop = !step.proof().scenarios().isEmpty();
    if (!verdict.story().isEmpty()) {
      return (story || !StepStory.isAbout(step)
              ? ""
              : "What this does to a shopper: " + wish + "\n")
          + "See how it came to this, hop by hop: "
          + StoryAddress.of(verdict.story());
    }
    if (hopByHop) {
      return story
          ? "There is nothing to see hop by hop: a test has found it, and no scenario of this step"
              + " notices."
          : "A test failed, so the shop did not run. What this does to a shopper, hop by hop: "
              + wish;
    }
    return "";
  }

  /** Where the learner's own code is, to click on. */
  private List<String> places() {
    Code code = desk.workspace().code();
    return step.holes().stream()
        .map(Hole::symbol)
        .map(
            symbol ->
                String.format(
                    Locale.ROOT,
                    "%s:%d (%s)",
                    code.pathOf(symbol),
                    Holes.line(code.textOf(symbol), symbol),
                    symbol.shortly()))
        .toList();
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
      case BUSY -> "@|bold,yellow No verdict.|@";
      case BROKEN -> "@|bold,red Cannot be checked.|@";
    };
  }
}
