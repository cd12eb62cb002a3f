package course.verify;

import exercises.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came out for a step.
 *
 * @param trouble which claim does not hold; empty if the step is sound
 * @param untried the traps for which the machine was too busy: nobody knows whether they are red
 */
record StepProof(Step step, String trouble, List<String> untried, Duration took) {

  boolean isSound() {
    return trouble.isEmpty() && untried.isEmpty();
  }

  /** In a few words. */
  String told() {
    if (!trouble.isEmpty()) {
      return "BROKEN";
    }
    String caught =
        String.format(Locale.ROOT, "%d traps caught", step.traps().size() - untried.size());
    return untried.isEmpty()
        ? "sound, " + caught
        : caught
            + "; UNTRIED, because your machine was busy: "
            + String.join(", ", untried)
            + ". Run ./course verify "
            + step.id()
            + " when less is running";
  }
}
