package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** Shows a parameter's value, unless it is a secret. */
record StoredParameterValue(Looks looks) {
  ObjectNode of(String name) {
    ObjectNode input = Json.object();
    input.putArray("Names").add(name);
    JsonNode found = looks.ask("ssm", "GetParameters", input).path("Parameters").path(0);
    boolean isSecret = found.path("Type").asText().equals("SecureString");
    return Json.object()
        .put("value", isSecret ? "[hidden]" : Masked.shown(found.path("Value").asText()))
        .put("type", found.path("Type").asText());
  }
}
