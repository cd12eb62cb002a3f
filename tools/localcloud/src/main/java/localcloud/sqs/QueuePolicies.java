package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The resource policies of the queues: who may send to which, for whoever decides on access. */
public final class QueuePolicies {
  private final Map<String, Map<String, JsonNode>> byQueue = new ConcurrentHashMap<>();

  /** The policy documents on a queue; none when nobody but its own account may use it. */
  public List<JsonNode> of(String queueArn) {
    return List.copyOf(byQueue.getOrDefault(QueueNames.ofArn(queueArn), Map.of()).values());
  }

  void put(String queue, String policyId, JsonNode document) {
    byQueue.computeIfAbsent(queue, name -> new ConcurrentHashMap<>()).put(policyId, document);
  }

  void remove(String queue, String policyId) {
    Map<String, JsonNode> policies = byQueue.get(queue);
    if (policies != null) {
      policies.remove(policyId);
    }
  }

  void removeEverywhere(String policyId) {
    byQueue.values().forEach(policies -> policies.remove(policyId));
  }

  void forget(String queue) {
    byQueue.remove(queue);
  }
}
