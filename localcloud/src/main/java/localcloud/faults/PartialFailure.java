package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * The answers with which an operation says that it did only part of its work, or none of an
 * all-or-nothing request.
 */
final class PartialFailure {
  private PartialFailure() {}

  static boolean isKnownFor(CallName call) {
    return call.isBatch()
        || call.is("events", "PutEvents")
        || call.is("sqs", "DeleteMessageBatch")
        || call.is("dynamodb", "TransactWriteItems");
  }

  static Reply of(Call call, Function<Call, Reply> onwards) {
    return switch (call.operation()) {
      case "PutEvents" -> firstEntryRefused(call, onwards);
      case "DeleteMessageBatch" -> nothingDeleted(call);
      case "TransactWriteItems" -> conflict(call);
      default -> lastRecordFailed(call, onwards.apply(call));
    };
  }

  /** API Reference, "PutEvents": one result for each entry, and how many failed. */
  private static Reply firstEntryRefused(Call call, Function<Call, Reply> onwards) {
    ObjectNode output = Json.object().put("FailedEntryCount", 1);
    output
        .putArray("Entries")
        .addObject()
        .put("ErrorCode", "InternalFailure")
        .put("ErrorMessage", "The request processing has failed");
    ObjectNode others = call.input().deepCopy();
    others.withArray("Entries").remove(0);
    if (!others.path("Entries").isEmpty()) {
      onwards
          .apply(with(call, others))
          .output()
          .path("Entries")
          .forEach(output.withArray("Entries")::add);
    }
    return Reply.json(200, output);
  }

  private static Reply nothingDeleted(Call call) {
    ObjectNode output = Json.object();
    output.putArray("Successful");
    for (JsonNode entry : call.input().path("Entries")) {
      output
          .withArray("Failed")
          .addObject()
          .put("Id", entry.path("Id").asText())
          .put("Code", "InternalError")
          .put("SenderFault", false);
    }
    return Reply.json(200, output);
  }

  /** Developer Guide, "Transaction conflict handling in DynamoDB": all or nothing, so nothing. */
  private static Reply conflict(Call call) {
    ObjectNode output =
        (ObjectNode)
            Reply.error(
                    new AwsException(
                        400,
                        "TransactionCanceledException",
                        "Transaction cancelled, please refer cancellation reasons for specific"
                            + " reasons [TransactionConflict]"))
                .output();
    for (JsonNode item : call.input().path("TransactItems")) {
      output
          .withArray("CancellationReasons")
          .addObject()
          .put("Code", item.has("Delete") ? "TransactionConflict" : "None");
    }
    return Reply.json(400, output);
  }

  /** The function did its work but reports that the last record failed. */
  private static Reply lastRecordFailed(Call call, Reply reply) {
    JsonNode records = call.input().path("Records");
    JsonNode last = records.path(records.size() - 1);
    String id =
        last.has("messageId")
            ? last.path("messageId").asText()
            : last.path("dynamodb").path("SequenceNumber").asText();
    ObjectNode output = Json.object();
    output.putArray("batchItemFailures").addObject().put("itemIdentifier", id);
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.remove("x-amz-function-error");
    return new Reply(200, headers, Json.bytes(output));
  }

  static Call with(Call call, JsonNode input) {
    return new Call(
        call.service(),
        call.operation(),
        call.caller(),
        call.method(),
        call.path(),
        call.headers(),
        Json.bytes(input));
  }
}
