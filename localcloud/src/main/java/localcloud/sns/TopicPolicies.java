package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.ResourcePolicies;

/**
 * The policy of each topic. Without one, a topic lets its own account publish, and the services
 * that act for it (SNS Developer Guide, "Default topic policy").
 */
final class TopicPolicies {
  private final ResourcePolicies given = new ResourcePolicies();

  /**
   * Cached because access control reads a policy document again only if it is a different object.
   */
  private final Map<String, JsonNode> defaults = new ConcurrentHashMap<>();

  ResourcePolicies given() {
    return given;
  }

  JsonNode of(String topicArn) {
    return given
        .of(topicArn)
        .orElseGet(() -> defaults.computeIfAbsent(topicArn, TopicPolicies::ownAccount));
  }

  private static JsonNode ownAccount(String topicArn) {
    ObjectNode statement =
        Json.object()
            .put("Effect", "Allow")
            .put("Principal", "*")
            .put("Action", "sns:Publish")
            .put("Resource", topicArn);
    statement
        .putObject("Condition")
        .putObject("StringEquals")
        .put("aws:SourceAccount", Caller.ACCOUNT);
    return statement;
  }
}
