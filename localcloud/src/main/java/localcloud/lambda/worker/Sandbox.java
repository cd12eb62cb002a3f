package localcloud.lambda.worker;

import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;

/** What a pool needs of a worker. */
interface Sandbox {

  /** Whether it can handle another invocation. */
  boolean alive();

  /**
   * Waits until it asks for an event, if it has had one before; false if it has ended instead. An
   * event that it has not asked for would be lost with it.
   */
  boolean asks();

  /** Handles an invocation; a worker that has died answers with a failure. */
  Outcome run(Invocation invocation);

  /** Ends it and waits until it has ended. */
  void kill();
}
