package localcloud.faults;

import java.util.Optional;
import localcloud.gateway.Caller;

/** For tests without functions. */
final class NoWorkers implements FunctionWorkers {
  @Override
  public Optional<String> nameOf(Caller caller) {
    return Optional.empty();
  }

  @Override
  public boolean has(String function) {
    return function.equals("loans");
  }

  @Override
  public void crash(String function) {
    throw new UnsupportedOperationException(function);
  }
}
