package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queue attributes that the engine does not know, kept here so they read back as they were set.
 */
final class KeptAttributes {
  private static final Set<String> NAMES =
      Set.of(
          "MessageRetentionPeriod",
          "MaximumMessageSize",
          "SqsManagedSseEnabled",
          "KmsMasterKeyId",
          "KmsDataKeyReusePeriodSeconds",
          "RedriveAllowPolicy",
          "DeduplicationScope",
          "FifoThroughputLimit",
          "Policy");

  /** AWS's defaults (SQS API Reference, SetQueueAttributes). */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "MessageRetentionPeriod", "345600",
          "MaximumMessageSize", "1048576",
          "SqsManagedSseEnabled", "true");

  private final Map<String, Map<String, String>> byQueue = new ConcurrentHashMap<>();

  /** Removes the attributes kept here from a request and stores them. */
  void take(String queue, JsonNode attributes) {
    Map<String, String> kept =
        byQueue.computeIfAbsent(queue, name -> new ConcurrentHashMap<>(DEFAULTS));
    if (attributes instanceof ObjectNode set) {
      for (String name : NAMES) {
        if (set.has(name)) {
          kept.put(name, set.remove(name).asText());
        }
      }
    }
  }

  Map<String, String> of(String queue) {
    return new TreeMap<>(byQueue.getOrDefault(queue, DEFAULTS));
  }

  int number(String queue, String name) {
    return Integer.parseInt(of(queue).get(name));
  }

  void forget(String queue) {
    byQueue.remove(queue);
  }
}
