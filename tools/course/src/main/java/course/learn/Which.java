package course.learn;

import course.steps.Step;
import picocli.CommandLine.Parameters;

/** Which step a command is about. */
final class Which {
  @Parameters(
      arity = "0..1",
      paramLabel = "STEP",
      defaultValue = "",
      description =
          "A step's ID, or the beginning of it. Default: the first step that is not done.")
  String id = "";

  Step step(Desk desk) {
    return id.isEmpty()
        ? desk.next().orElseGet(() -> desk.course().steps().getLast())
        : desk.course().step(id);
  }
}
