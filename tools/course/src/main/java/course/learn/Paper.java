package course.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import course.carve.Code;
import exercises.Hole;
import exercises.Scenarios;
import exercises.Step;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** A step as shown to a learner who has the code in a workspace. */
record Paper(Step step, Code code) {

  /** Rounded up. */
  static int hours(List<Step> steps) {
    return (steps.stream().mapToInt(Step::minutes).sum() + 59) / 60;
  }

  void print(PrintStream out) {
    out.println(
        Ansi.AUTO.string(
            String.format(
                Locale.ROOT,
                "@|bold %s|@  (step %s, about %d minutes)",
                step.title(),
                step.id(),
                step.minutes())));
    out.println(step.concept());
    if (!step.holes().isEmpty()) {
      out.println();
    }
    step.holes().stream()
        .collect(groupingBy(hole -> code.pathOf(hole.symbol()), LinkedHashMap::new, toList()))
        .forEach((path, holes) -> printHoles(path, holes, out));
    out.println();
    out.println("It is proven by");
    step.proof().tests().forEach(test -> out.println("  the test " + test));
    for (Scenarios scenarios : step.proof().scenarios()) {
      scenarios
          .names()
          .forEach(
              name -> out.println("  the scenario \"" + name + "\" of " + scenarios.feature()));
    }
    out.println();
    out.println("Write, then: ./course check. A hint: ./course hint");
  }

  private static void printHoles(String path, List<Hole> holes, PrintStream out) {
    out.println("  " + path);
    holes.forEach(hole -> out.println("    " + hole.symbol().shortly() + ": " + hole.task()));
  }
}
