package localcloud.faults;

import java.util.Locale;
import java.util.Set;
import localcloud.gateway.Call;

/**
 * Identifies a call in a flow; it stays the same when the flow runs again.
 *
 * @param who the function that calls or for which the cloud polls, or a service principal
 * @param resource the function of an Invoke; empty for other calls
 */
public record CallName(Kind kind, String who, String service, String operation, String resource) {

  /** Why a call is made. */
  public enum Kind {
    /** Made over the wire by a function's code, which may die at this call. */
    FUNCTION,
    /** Made by the cloud to deliver something. */
    SERVICE,
    /** Made by the cloud to look for something new; most of these calls find nothing. */
    POLL
  }

  static CallName of(Call call, String who) {
    return new CallName(kind(call), who, call.service(), call.operation(), resource(call));
  }

  boolean is(String wantedService, String wantedOperation) {
    return service.equals(wantedService) && operation.equals(wantedOperation);
  }

  /** Whether this call hands records from a queue or a stream to a function. */
  boolean isBatch() {
    return is("lambda", "Invoke") && who.equals("lambda.amazonaws.com");
  }

  /**
   * Whether a transaction on the same item makes it fail (DynamoDB API Reference, "PutItem",
   * "Errors"); an item in a transaction fails with this error as {@link FaultKind#PARTIAL}.
   */
  boolean writesOneItem() {
    return service.equals("dynamodb")
        && Set.of("PutItem", "UpdateItem", "DeleteItem").contains(operation);
  }

  /** Whether it fetches records or messages; other polls only prepare such a call. */
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
