package course.learn;

import course.run.Failure;
import exercises.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    return stepOrNext(desk).orElseGet(() -> desk.course().steps().getLast());
  }

  /** Empty if none was named and all are done. */
  Optional<Step> stepOrNext(Desk desk) {
    return id.isEmpty() ? desk.next() : Optional.of(called(id, desk.course().steps()));
  }

  /** The step with this id, or the only one whose id begins with it. */
  static Step called(String id, List<Step> steps) {
    List<Step> found = steps.stream().filter(step -> step.id().startsWith(id)).toList();
    Optional<Step> exact = found.stream().filter(step -> step.id().equals(id)).findFirst();
    if (exact.isEmpty() && found.size() != 1) {
      throw new Failure(
          found.isEmpty()
              ? String.format(Locale.ROOT, "There is no step '%s'.", id)
              : String.format(
                  Locale.ROOT, "'%s' may be %s.", id, found.stream().map(Step::id).toList()),
          "See all steps: ./course list");
    }
    return exact.orElseGet(found::getFirst);
  }
}
