package localcloud.lambda.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** An event for a function and the time it was accepted. */
record AsyncEvent(
    String requestId, String function, byte[] payload, @Nullable String trace, Instant accepted) {

  static AsyncEvent of(JsonNode kept) {
    return new AsyncEvent(
        kept.path("requestId").asText(),
        kept.path("function").asText(),
        Base64.getDecoder().decode(kept.path("payload").asText()),
        kept.path("trace").textValue(),
        Instant.parse(kept.path("accepted").asText()));
  }

  ObjectNode toJson() {
    return Json.object()
        .put("requestId", requestId)
        .put("function", function)
        .put("payload", Base64.getEncoder().encodeToString(payload))
        .put("trace", trace)
        .put("accepted", accepted.toString());
  }
}
