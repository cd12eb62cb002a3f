package localcloud.hops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request from one part of the system to the next.
 *
 * @param caller ARN or service principal of the caller
 * @param resource the table, queue, bus, function or route that the call names, if any
 * @param status HTTP status of the response
 * @param error AWS error code if the call was refused or failed
 * @param trace the X-Ray trace id ({@code 1-…-…}) that the steps of one request share
 */
public record Hop(
    Instant at,
    String caller,
    String service,
    String operation,
    @Nullable String resource,
    int status,
    @Nullable String error,
    Duration took,
    @Nullable String trace) {

  /** A caller may have put a token wherever a call has a text of the caller's own. */
  public Hop {
    caller = Secrets.hidden(caller);
    service = Secrets.hidden(service);
    operation = Secrets.hidden(operation);
    resource = resource == null ? null : Secrets.hidden(resource);
    error = error == null ? null : Secrets.hidden(error);
  }

  ObjectNode json() {
    return Json.object()
        .put("at", at.toString())
        .put("caller", caller)
        .put("service", service)
        .put("operation", operation)
        .put("resource", resource)
        .put("status", status)
        .put("error", error)
        .put("millis", took.toNanos() / 1_000 / 1000.0)
        .put("trace", trace);
  }
}
