package localcloud.lambda.runtimeapi;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * How an invocation ended.
 *
 * @param functionError {@code Unhandled} if the function failed, as in the header
 *     X-Amz-Function-Error
 * @param payload the function's answer or its error as JSON
 * @param log the last of what it logged, in UTF-8
 */
public record Outcome(
    String requestId, @Nullable String functionError, byte[] payload, byte[] log) {
  private static final byte[] NO_LOG = new byte[0];

  public static Outcome success(String requestId, byte[] payload) {
    return new Outcome(requestId, null, payload, NO_LOG);
  }

  public static Outcome failure(String requestId, byte[] error) {
    return new Outcome(requestId, "Unhandled", error, NO_LOG);
  }

  /** A failure that the function could not report itself. */
  public static Outcome failure(String requestId, String errorType, String message) {
    return failure(
        requestId,
        Json.bytes(
            Json.object()
                .put("errorType", errorType)
                .put("errorMessage", "RequestId: " + requestId + " Error: " + message)));
  }

  public Outcome withLog(byte[] last) {
    return new Outcome(requestId, functionError, payload, last);
  }

  public boolean succeeded() {
    return functionError == null;
  }

  public JsonNode json() {
    return Json.read(payload);
  }
}
