package localcloud.faults;

import org.jspecify.annotations.Nullable;

/**
 * A fault that is to happen once.
 *
 * @param at the call it happens to; null for the next call, other than a poll, that it can happen
 *     to
 * @param occurrence which of the calls with that name, counted from now and starting at 1. A call
 *     hit by another fault does not count, nor does a poll that finds nothing. To throttle a poll,
 *     the fault hits the poll in whose place the matching one would come
 */
public record Fault(FaultKind kind, @Nullable CallName at, int occurrence) {

  /** A fault at the next call that it can happen to. */
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
