package course.suite;

import course.bench.FailureText;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a scenario up to the one that broke, and why it did. */
final class BrokenScenario {
  private BrokenScenario() {}

  static List<String> lines(
      TestCase scenario, List<TestStepFinished> steps, Result result, Ink ink) {
    List<String> lines = new ArrayList<>();
    for (TestStepFinished step : steps) {
      boolean passed = step.getResult().getStatus() == Status.PASSED;
      if (step.getTestStep() instanceof PickleStepTestStep written) {
        String sign = passed ? ink.none() : ink.broken();
        lines.add(
            sign
                + " "
                + written.getStep().getKeyword().strip()
                + " "
                + written.getStep().getText());
      } else if (!passed) {
        lines.add(ink.broken() + " before or after the steps");
      }
      if (!passed) {
        reason(step.getResult()).forEach(line -> lines.add("    " + line));
        lines.add("    " + place(scenario, step));
        return lines;
      }
    }
    reason(result).forEach(lines::add);
    return lines;
  }

  static Stream<String> reason(Throwable error) {
    return FailureText.of(error).lines();
  }

  private static Stream<String> reason(Result result) {
    return switch (result.getStatus()) {
      case UNDEFINED -> Stream.of("No method implements this step.");
      case PENDING -> Stream.of("The method that implements this step is not written yet.");
      default ->
          result.getError() == null
              ? Stream.of("It ended as " + result.getStatus() + ".")
              : reason(result.getError());
    };
  }

  private static String place(TestCase scenario, TestStepFinished step) {
    int line =
        step.getTestStep() instanceof PickleStepTestStep written
            ? written.getStep().getLine()
            : scenario.getLocation().getLine();
    String file = scenario.getUri().getPath();
    return "at " + file.substring(file.lastIndexOf('/') + 1) + ":" + line;
  }
}
