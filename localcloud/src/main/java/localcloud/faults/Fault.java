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
 * @param function if it is for the next call, the function that makes the call or is invoked by it;
 *     null for any
 */
public record Fault(
    FaultKind kind, @Nullable CallName at, int occurrence, @Nullable String function) {

  public Fault(FaultKind kind, @Nullable CallName at, int occurrence) {
    this(kind, at, occurrence, null);
  }

  /** A fault at the next call that it can happen to. */
  public static Fault next(FaultKind kind) {
    return new Fault(kind, null, 1);
  }

  /** A fault at the next call that it can happen to of this function, or to it. */
  public static Fault nextOf(String function, FaultKind kind) {
    return new Fault(kind, null, 1, function);
  }

  boolean matches(CallName call) {
    return at == null
        ? call.kind() != CallName.Kind.POLL && kind.appliesTo(call) && isOfFunction(call)
        : at.equals(call);
  }

  private boolean isOfFunction(CallName call) {
    return function == null || function.equals(call.who()) || function.equals(call.resource());
  }

  /** Whether it is for certain calls; any other one passes over what a schedule does. */
  boolean namesItsCall() {
    return at != null || function != null;
  }

  @Override
  public String toString() {
    String next = function == null ? "the next call" : "the next call of " + function;
    return kind.word() + " at " + (at == null ? next : at + " no. " + occurrence);
  }
}
