package course.verify;

import exercises.Step;

/** Where one step after the other is proven. */
interface Lane extends AutoCloseable {
  StepProof prove(Step step);

  @Override
  void close();
}
