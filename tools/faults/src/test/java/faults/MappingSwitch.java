package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** Lets a function's event source wait, and go on. */
record MappingSwitch(Cloud cloud, String function) {

  void enable(boolean enabled) {
    JsonNode list = lambda("ListEventSourceMappings", "GET", "?FunctionName=" + function, null);
    String id = list.path("EventSourceMappings").path(0).path("UUID").asText();
    lambda("UpdateEventSourceMapping", "PUT", "/" + id, Json.object().put("Enabled", enabled));
  }

  private JsonNode lambda(String operation, String method, String path, ObjectNode body) {
    var call =
        new Call(
            "lambda",
            operation,
            Caller.ROOT,
            method,
            "/2015-03-31/event-source-mappings" + path,
            Map.of("content-type", "application/json"),
            body == null ? new byte[0] : Json.bytes(body));
    return cloud.local().gateway().call(call).output();
  }
}
