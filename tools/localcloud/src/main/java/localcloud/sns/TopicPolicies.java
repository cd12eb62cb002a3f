package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/** The resource policies of the topics, for whoever decides on access; a topic has one. */
public final class TopicPolicies {
  private record Held(String id, JsonNode document) {}

  private final Map<String, Held> byTopic = new ConcurrentHashMap<>();

  /** Kept, as whoever decides reads a document anew only when it is another. */
  private final Map<String, JsonNode> defaults = new ConcurrentHashMap<>();

  /**
   * The policy of a topic. One that was given none lets its own account publish, and the services
   * that act for it (SNS Developer Guide, "Default topic policy").
   */
  public List<JsonNode> of(String topicArn) {
    Held held = byTopic.get(topicArn);
    return List.of(held == null ? byDefault(topicArn) : held.document());
  }

  void put(String topicArn, String id, JsonNode document) {
    byTopic.put(topicArn, new Held(id, document));
  }

  /** The topics that have this policy are back at the default. */
  void removeEverywhere(String id) {
    byTopic.values().removeIf(held -> held.id().equals(id));
  }

  void forget(String topicArn) {
    byTopic.remove(topicArn);
    defaults.remove(topicArn);
  }

  private JsonNode byDefault(String topicArn) {
    return defaults.computeIfAbsent(
        topicArn,
        arn -> {
          ObjectNode statement =
              Json.object()
                  .put("Effect", "Allow")
                  .put("Principal", "*")
                  .put("Action", "sns:Publish")
                  .put("Resource", arn);
          statement
              .putObject("Condition")
              .putObject("StringEquals")
              .put("aws:SourceAccount", Caller.ACCOUNT);
          return statement;
        });
  }
}
