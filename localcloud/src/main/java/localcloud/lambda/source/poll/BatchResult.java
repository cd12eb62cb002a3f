package localcloud.lambda.source.poll;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The result of a function's work on a batch.
 *
 * @param failed identifiers of the failed records: message ids or sequence numbers
 * @param broken whether the whole batch failed, because the function failed or reported its
 *     failures wrongly
 * @param functionError the error in the reply's header, for the report to a destination
 */
public record BatchResult(
    Set<String> failed,
    boolean broken,
    int status,
    @Nullable String functionError,
    String requestId) {
  private static final int TOO_LARGE = 413;

  /** Reads a reply according to AWS's pages on partial batch responses for SQS and DynamoDB. */
  static BatchResult of(Reply reply, boolean reportsItemFailures) {
    String error = reply.headers().get("x-amz-function-error");
    String id = reply.headers().getOrDefault("x-amzn-requestid", "");
    if (!reply.succeeded() || error != null) {
      return new BatchResult(Set.of(), true, reply.status(), error, id);
    }
    Set<String> failed = reportsItemFailures ? failures(reply) : Set.of();
    return failed == null
        ? new BatchResult(Set.of(), true, reply.status(), null, id)
        : new BatchResult(failed, false, reply.status(), null, id);
  }

  /**
   * False if throttling or a service error kept the batch from the function. A batch that is too
   * large counts as having reached it.
   */
  public boolean reachedTheFunction() {
    return status < 300 || status == TOO_LARGE;
  }

  /** An identifier that belongs to no record of the batch makes the whole answer invalid. */
  public BatchResult within(Set<String> known) {
    return known.containsAll(failed)
        ? this
        : new BatchResult(Set.of(), true, status, functionError, requestId);
  }

  /** Null if the answer is invalid: an identifier is empty, missing or under the wrong name. */
  private static @Nullable Set<String> failures(Reply reply) {
    JsonNode answer;
    try {
      answer = Json.read(reply.body());
    } catch (AwsException e) {
      return null;
    }
    JsonNode list = answer.path("batchItemFailures");
    if (answer.isNull() || list.isMissingNode() || list.isNull()) {
      return Set.of();
    }
    Set<String> failed = new LinkedHashSet<>();
    for (JsonNode item : list) {
      String identifier = item.path("itemIdentifier").asText("");
      if (identifier.isEmpty() || identifier.equals("null")) {
        return null;
      }
      failed.add(identifier);
    }
    return failed;
  }
}
