package course.up;

import course.run.Run;

/** A cloud in which the shop runs. Closing it leaves nothing behind. */
interface Place extends AutoCloseable {

  /** The address to give an SDK or the AWS CLI. */
  String endpoint();

  /** Deploys the shop, fills its catalogue, and reports the steps. */
  Run bringUp(Run starting, BuiltAssembly assembly, Steps steps);

  /** Makes what the next one would spend its start on, when nobody waits for this one. */
  void prepareNext();

  @Override
  void close();
}
