package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.ClockWait;

/** Makes a fault happen to a call. */
record Accident(FunctionWorkers workers, Held held, ClockWait clock) {
  private static final Duration LATE_MESSAGE = Duration.ofMinutes(15);
  private static final Duration LATE_BATCH = Duration.ofMinutes(1);
  static final AwsException THROTTLED =
      new AwsException(400, "ThrottlingException", "Rate exceeded");
  private static final AwsException REFUSED =
      new AwsException(400, "AccessDeniedException", "This call is refused on purpose");

  /** With its namespace, as DynamoDB writes it, because SDKs map the full name to an exception. */
  private static final AwsException CONFLICTING =
      new AwsException(
          400,
          "com.amazonaws.dynamodb.v20120810#TransactionConflictException",
          "Transaction is ongoing for the item");

  Reply happen(FaultKind kind, CallName name, Call call, Function<Call, Reply> onwards) {
    return switch (kind) {
      case DIES_BEFORE -> die(name);
      case DIES_AFTER -> {
        onwards.apply(call);
        yield die(name);
      }
      case THROTTLED -> Reply.error(THROTTLED);
      case REFUSED -> Reply.error(REFUSED);
      case CONFLICTS -> Reply.error(CONFLICTING);
      case TIMES_OUT -> {
        onwards.apply(call);
        yield Reply.LOST;
      }
      case PARTIAL -> PartialFailure.of(call, onwards);
      case TWICE -> {
        onwards.apply(call);
        yield onwards.apply(call);
      }
      case OUT_OF_ORDER -> outOfOrder(name, call, onwards);
      case LATE -> late(name, call, onwards);
    };
  }

  private Reply die(CallName name) {
    workers.crash(name.who());
    return Reply.LOST;
  }

  private Reply outOfOrder(CallName name, Call call, Function<Call, Reply> onwards) {
    if (!name.isBatch()) {
      held.untilNext(name);
      return onwards.apply(call);
    }
    ObjectNode input = call.input().deepCopy();
    ArrayNode backwards = Json.array();
    for (JsonNode record : input.path("Records")) {
      backwards.insert(0, record);
    }
    input.set("Records", backwards);
    return onwards.apply(PartialFailure.with(call, input));
  }

  private Reply late(CallName name, Call call, Function<Call, Reply> onwards) {
    if (name.isBatch()) {
      return afterAMinute(call, onwards);
    }
    ObjectNode input = call.input().deepCopy();
    return onwards.apply(
        PartialFailure.with(call, input.put("DelaySeconds", LATE_MESSAGE.toSeconds())));
  }

  private Reply afterAMinute(Call call, Function<Call, Reply> onwards) {
    try {
      clock.pass(LATE_BATCH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.LOST;
    }
    return onwards.apply(call);
  }
}
