package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What EventBridge makes of a producer's entry, as a rule sees it and as a queue holds it (Amazon
 * EventBridge Events Reference, "Event structure").
 */
public final class Envelope {
  private Envelope() {}

  public static ObjectNode of(String source, String detailType, JsonNode detail) {
    return Contracts.JSON
        .createObjectNode()
        .put("version", "0")
        .put("id", "17793124-05d4-b198-2fde-7ededc63b103")
        .put("detail-type", detailType)
        .put("source", source)
        .put("account", "000000000000")
        .put("time", "2026-11-22T10:15:30Z")
        .put("region", "us-east-1")
        .<ObjectNode>set("resources", Contracts.JSON.createArrayNode())
        .set("detail", detail);
  }

  /** A message with this id and body, in the form that Lambda passes to a queue's consumer. */
  public static JsonNode inQueue(String messageId, String body) {
    return Contracts.JSON
        .createObjectNode()
        .put("messageId", messageId)
        .put("eventSource", "aws:sqs")
        .put("body", body);
  }
}
