package localcloud.faults;

import org.jspecify.annotations.Nullable;

/**
 * What shall happen, once.
 *
 * @param at the call it happens to; null for the next that it can happen to and that is no poll
 * @param occurrence which of the calls with that name, from 1 on, counted from now; a call that
 *     another fault has happened to does not count. Of polls those count that find something; one
 *     is throttled instead of the one that would be next to find
 */
public record Fault(FaultKind kind, @Nullable CallName at, int occurrence) {

  /** At the next call that this can happen to. */
  public static Fault next(FaultKind kind) {
    return new Fault(kind, null, 1);
  }

  boolean matches(CallName call) {
    return at == null ? call.kind() != CallName.Kind.POLL && kind.appliesTo(call) : at.equals(call);
  }

  @Override
  public String toString() {
    return kind.word() + " at " + (at == null ? "the next call" : at + " no. " + occurrence);
  }
}
