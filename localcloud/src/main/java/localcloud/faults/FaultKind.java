package localcloud.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import localcloud.faults.CallName.Kind;

/** What can happen to a call. */
public enum FaultKind {
  DIES_BEFORE("the function dies just before the call"),
  DIES_AFTER("the function dies just after the call took effect"),
  THROTTLED("the service has no capacity for the call: ThrottlingException"),
  REFUSED("the service refuses the call; the SDK does not retry: AccessDeniedException"),
  TIMES_OUT("the call takes effect, but its answer never arrives"),
  CONFLICTS("another transaction holds the item: TransactionConflictException"),
  PARTIAL(
      "a part fails: an entry, a record, or one item of a transaction, which then fails as a"
          + " whole"),
  TWICE("the message or the records are delivered twice"),
  OUT_OF_ORDER("a message is overtaken by the next; the records of a batch come in reverse order"),
  LATE("the message arrives a quarter of an hour later, the records of a batch a minute later");

  private final String description;

  FaultKind(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }

  /** The name to type, such as {@code dies-before}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with a typed name. */
  public static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Whether it can happen to this call. */
  public boolean appliesTo(CallName call) {
    return switch (this) {
      case DIES_BEFORE, DIES_AFTER -> call.kind() == Kind.FUNCTION;
      case TIMES_OUT -> true;
      case THROTTLED -> call.kind() != Kind.POLL || call.isThrottledPoll();
      case REFUSED -> call.kind() != Kind.POLL;
      case CONFLICTS -> call.kind() == Kind.FUNCTION && call.writesOneItem();
      case PARTIAL -> PartialFailure.isKnownFor(call);
      case TWICE ->
          call.isBatch() || call.is("sqs", "SendMessage") || call.is("events", "PutEvents");
      case OUT_OF_ORDER, LATE -> call.isBatch() || call.is("sqs", "SendMessage");
    };
  }
}
