package localcloud.faults;

/** A fault waiting for its call. */
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

  /** Whether it happens now to this call. */
  synchronized boolean takes(CallName call) {
    if (fired || !fault.matches(call) || ++seen < fault.occurrence() || refuses()) {
      return false;
    }
    fired = true;
    return true;
  }

  /** Whether to refuse this poll, before anyone knows if it would find something. */
  synchronized boolean refuses(CallName poll) {
    if (fired || !refuses() || !fault.matches(poll) || seen < fault.occurrence() - 1) {
      return false;
    }
    fired = true;
    return true;
  }

  private boolean refuses() {
    return fault.kind() == FaultKind.THROTTLED
        && fault.at() != null
        && fault.at().kind() == CallName.Kind.POLL;
  }

  synchronized boolean fired() {
    return fired;
  }
}
