package course.up;

import course.run.Run;

/** A cloud that the shop comes up in. Closing it leaves nothing of it behind. */
interface Place extends AutoCloseable {

  /** The address to give an SDK or the AWS CLI. */
  String endpoint();

  /** Deploys the shop, and tells the steps. */
  Run bringUp(Run starting, BuiltAssembly assembly, Steps steps);

  @Override
  void close();
}
