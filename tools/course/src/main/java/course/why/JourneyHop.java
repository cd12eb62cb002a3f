package course.why;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hop, with its request and answer.
 *
 * @param caller ARN or service principal; {@code client} for a request to an API
 * @param requestId the id by which the caller knows it, if there is one
 * @param operation an AWS operation, or method and path of a request
 */
record JourneyHop(
    Instant at,
    String caller,
    String service,
    String operation,
    @Nullable String resource,
    int status,
    @Nullable String error,
    @Nullable String trace,
    @Nullable String requestId,
    String request,
    String answer) {

  boolean says(String text) {
    return request.contains(text)
        || answer.contains(text)
        || text.equals(trace)
        || text.equals(requestId);
  }

  boolean is(String wantedService, String wantedOperation) {
    return service.equals(wantedService) && operation.equals(wantedOperation);
  }

  boolean isFrom(String principal) {
    return caller.equals(principal + ".amazonaws.com");
  }

  boolean isRequest() {
    return service.equals("execute-api");
  }

  boolean succeeded() {
    return error == null && status < 300;
  }

  boolean isDenied() {
    return error != null && error.startsWith("AccessDenied");
  }

  /** The caller in a word: the function, the service, or {@code you}. */
  String who() {
    if (caller.endsWith(":root")) {
      return "you";
    }
    return caller.contains("/")
        ? caller.substring(caller.lastIndexOf('/') + 1)
        : caller.replace(".amazonaws.com", "");
  }

  String where() {
    return resource == null ? service : resource;
  }
}
