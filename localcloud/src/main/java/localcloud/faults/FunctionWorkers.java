package localcloud.faults;

import java.util.Optional;
import localcloud.gateway.Caller;

/** The processes in which functions run, as far as faults need to know them. */
public interface FunctionWorkers {

  /** The function that calls with this identity. */
  Optional<String> nameOf(Caller caller);

  /** Ends the processes in which the function is at work now, as if the machine broke. */
  void crash(String function);
}
