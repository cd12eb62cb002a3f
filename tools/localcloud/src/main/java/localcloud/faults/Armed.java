package localcloud.faults;

/** A fault that waits for its call. */
final class Armed {
  private final Fault fault;
  private int seen;
  private boolean fired;

  Armed(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  /** Whether it happens now, to this call. */
  synchronized boolean takes(CallName call) {
    if (fired || !fault.matches(call) || ++seen < fault.occurrence()) {
      return false;
    }
    fired = true;
    return true;
  }

  synchronized boolean fired() {
    return fired;
  }
}
