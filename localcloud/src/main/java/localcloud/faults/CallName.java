package localcloud.faults;

import java.util.Locale;
import java.util.Set;
import localcloud.gateway.Call;

/**
 * Which of the calls of a flow: it is the same when the flow runs again.
 *
 * @param who the function that calls or is polled for, or a service principal
 * @param resource the function of an Invoke; empty for other calls
 */
public record CallName(Kind kind, String who, String service, String operation, String resource) {

  /** Why a call is made. */
  public enum Kind {
    /** By a function's code, over the wire: the function may die at it. */
    FUNCTION,
    /** By the cloud, to bring something to somebody. */
    SERVICE,
    /** By the cloud, to look for something new; most of these calls find nothing. */
    POLL
  }

  static CallName of(Call call, String who) {
    return new CallName(kind(call), who, call.service(), call.operation(), resource(call));
  }

  boolean is(String wantedService, String wantedOperation) {
    return service.equals(wantedService) && operation.equals(wantedOperation);
  }

  /** Whether Lambda hands records of a queue or a stream to a function. */
  boolean isBatch() {
    return is("lambda", "Invoke") && who.equals("lambda.amazonaws.com");
  }

  /**
   * Whether a transaction on the same item lets it fail (DynamoDB API Reference, "PutItem",
   * "Errors"); the item of a transaction fails with it as {@link FaultKind#PARTIAL}.
   */
  boolean writesOneItem() {
    return service.equals("dynamodb")
        && Set.of("PutItem", "UpdateItem", "DeleteItem").contains(operation);
  }

  /** Whether it brings records or messages; the others only lead to these. */
  boolean isThrottledPoll() {
    return operation.equals("GetRecords") || operation.equals("ReceiveMessage");
  }

  private static Kind kind(Call call) {
    if (call.headers().containsKey("authorization")) {
      return Kind.FUNCTION;
    }
    return switch (call.operation()) {
      case "DescribeStream", "GetShardIterator", "GetRecords", "ReceiveMessage" -> Kind.POLL;
      default -> Kind.SERVICE;
    };
  }

  private static String resource(Call call) {
    if (!call.operation().equals("Invoke")) {
      return "";
    }
    String nameOrArn = call.path().split("[/?]")[3];
    return nameOrArn.substring(nameOrArn.lastIndexOf(':') + 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s %s%s",
        who,
        service,
        operation,
        resource.isEmpty() ? "" : " of " + resource);
  }
}
