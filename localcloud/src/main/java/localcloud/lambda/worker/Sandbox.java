package localcloud.lambda.worker;

import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;

/** What a pool needs of a worker. */
interface Sandbox {

  /** Whether it can handle another invocation. */
  boolean alive();

  /** Handles an invocation; a worker that has died answers with a failure. */
  Outcome run(Invocation invocation);

  /** Ends it and waits until it has ended. */
  void kill();
}
