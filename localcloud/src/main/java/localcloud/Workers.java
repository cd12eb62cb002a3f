package localcloud;

import java.util.Optional;
import localcloud.faults.FunctionWorkers;
import localcloud.gateway.Caller;
import localcloud.lambda.invoke.Functions;

/** Gives the faults access to Lambda's processes, as they know no other service. */
record Workers(Functions functions) implements FunctionWorkers {

  @Override
  public Optional<String> nameOf(Caller caller) {
    return functions.nameOf(caller);
  }

  @Override
  public boolean has(String function) {
    return functions.has(function);
  }

  @Override
  public void crash(String function) {
    functions.crash(function);
  }
}
