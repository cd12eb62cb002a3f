package localcloud.lambda.source.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers, for each mapping and shard, the sequence number of the last finished record. */
public interface StreamPositions {

  @Nullable String find(String mapping, String shard);

  void save(String mapping, String shard, String sequenceNumber);

  /** Forgets a deleted mapping. */
  void forget(String mapping);

  /** Positions that last until the process ends. */
  static StreamPositions inMemory() {
    Map<String, Map<String, String>> positions = new ConcurrentHashMap<>();
    return new StreamPositions() {
      @Override
      public @Nullable String find(String mapping, String shard) {
        return positions.getOrDefault(mapping, Map.of()).get(shard);
      }

      @Override
      public void save(String mapping, String shard, String sequenceNumber) {
        positions
            .computeIfAbsent(mapping, key -> new ConcurrentHashMap<>())
            .put(shard, sequenceNumber);
      }

      @Override
      public void forget(String mapping) {
        positions.remove(mapping);
      }
    };
  }
}
