package localcloud.lambda.source.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/** Hands a batch of records to the function, acting as the Lambda service itself. */
public record BatchInvoker(Gateway gateway, Mapping mapping) {
  private static final Caller LAMBDA = Caller.service("lambda.amazonaws.com");

  /**
   * @param trace the trace to which all records belong, if they share one
   */
  public BatchResult invoke(List<? extends JsonNode> records, @Nullable String trace) {
    ObjectNode event = Json.object();
    records.forEach(event.putArray("Records")::add);
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    headers.put("x-amz-invocation-type", "RequestResponse");
    if (trace != null) {
      headers.put("x-amzn-trace-id", trace);
    }
    Reply reply =
        gateway.call(
            new Call(
                "lambda",
                "Invoke",
                LAMBDA,
                "POST",
                "/2015-03-31/functions/" + mapping.function() + "/invocations",
                headers,
                Json.bytes(event)));
    return BatchResult.of(reply, mapping.reportsItemFailures());
  }
}
