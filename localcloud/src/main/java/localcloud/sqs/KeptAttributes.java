package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.disk.WholeFile;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The queue attributes that the engine does not know, kept here so they read back as they were set,
 * also by the next process if there is a file.
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
  private final @Nullable Path file;

  KeptAttributes(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      byQueue.putAll(WholeFile.readJson(file, KeptAttributes::read));
    }
  }

  private static Map<String, Map<String, String>> read(JsonNode kept) {
    Map<String, Map<String, String>> read = new TreeMap<>();
    ((ObjectNode) kept)
        .forEachEntry(
            (queue, attributes) -> {
              Map<String, String> values = new TreeMap<>();
              ((ObjectNode) attributes)
                  .forEachEntry((name, value) -> values.put(name, value.asText()));
              read.put(queue, values);
            });
    return read;
  }

  /**
   * Removes the attributes kept here from a request and stores them.
   *
   * @throws AwsException InternalFailure if the disk refuses them
   */
  synchronized void take(String queue, JsonNode attributes) {
    Map<String, String> kept = new TreeMap<>(byQueue.getOrDefault(queue, DEFAULTS));
    if (attributes instanceof ObjectNode set) {
      for (String name : NAMES) {
        if (set.has(name)) {
          kept.put(name, set.remove(name).asText());
        }
      }
    }
    put(queue, kept);
  }

  private void put(String queue, @Nullable Map<String, String> attributes) {
    Map<String, Map<String, String>> then = new TreeMap<>(byQueue);
    if (attributes == null) {
      then.remove(queue);
    } else {
      then.put(queue, attributes);
    }
    if (file != null && !then.equals(byQueue)) {
      WholeFile.write(file, Json.bytes(Json.MAPPER.valueToTree(then)));
    }
    byQueue.putAll(then);
    byQueue.keySet().retainAll(then.keySet());
  }

  Set<String> queues() {
    return Set.copyOf(byQueue.keySet());
  }

  Map<String, String> of(String queue) {
    return new TreeMap<>(byQueue.getOrDefault(queue, DEFAULTS));
  }

  int number(String queue, String name) {
    return Integer.parseInt(of(queue).get(name));
  }

  synchronized void forget(String queue) {
    put(queue, null);
  }
}
