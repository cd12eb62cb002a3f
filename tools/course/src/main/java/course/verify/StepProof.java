package course.verify;

import exercises.Step;
import java.time.Duration;

/**
 * What came out for a step.
 *
 * @param trouble which claim does not hold; empty if the step is sound
 */
record StepProof(Step step, String trouble, Duration took) {

  boolean isSound() {
    return trouble.isEmpty();
  }
}
