package course.bench;

import java.time.Duration;

/** What a limit looks at, apart from the work: a clock, and what the machine is doing. */
interface Machine {

  Duration betweenLooks();

  /** The time that has passed since some moment. */
  Duration elapsed();

  /** The processor's time that this thread has had. */
  Duration worked(Thread thread);

  /** Whether others have so much to do that work here has to wait for a processor. */
  boolean isBusy();

  /** What it is doing, for people. */
  String doing();
}
