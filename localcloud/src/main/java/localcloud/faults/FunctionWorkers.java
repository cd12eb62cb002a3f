package localcloud.faults;

import java.util.Optional;
import localcloud.gateway.Caller;

/** What faults need to know of the processes in which functions run. */
public interface FunctionWorkers {

  /** The name of the function with this identity. */
  Optional<String> nameOf(Caller caller);

  boolean has(String function);

  /** Kills the processes in which the function is working now, as if the machine had failed. */
  void crash(String function);
}
