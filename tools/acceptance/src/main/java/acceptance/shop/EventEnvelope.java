package acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What EventBridge wraps around an event on its way to a queue (Amazon EventBridge User Guide,
 * "EventBridge event structure reference").
 */
public final class EventEnvelope {
  private EventEnvelope() {}

  public static ObjectNode around(JsonNode detail, String source, String detailType) {
    ObjectNode envelope =
        ExactJson.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", detailType)
            .put("source", source)
            .put("account", "000000000000")
            .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", "us-east-1");
    envelope.set("resources", ExactJson.array());
    return envelope.set("detail", detail);
  }
}
