package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** Keeps stream positions in a small JSON file, for a cloud that keeps its data. */
public final class StreamPositionsFile implements StreamPositions {
  private final Path file;
  private final ObjectNode positions;

  /** Continues with the positions in {@code file}, if it exists. */
  public StreamPositionsFile(Path file) {
    this.file = file;
    this.positions =
        Files.exists(file) ? WholeFile.readJson(file, StreamPositionsFile::checked) : Json.object();
  }

  private static ObjectNode checked(JsonNode kept) {
    for (JsonNode shards : kept) {
      for (JsonNode position : (ObjectNode) shards) {
        new BigInteger(position.textValue());
      }
    }
    return (ObjectNode) kept;
  }

  @Override
  public synchronized @Nullable String find(String mapping, String shard) {
    JsonNode ofMapping = positions.path(mapping);
    // Earlier versions had shorter names for shards.
    String before = shard.replaceFirst("^shardId-0{10}", "shardId-");
    return ofMapping.path(ofMapping.has(shard) ? shard : before).textValue();
  }

  @Override
  public synchronized void save(String mapping, String shard, String sequenceNumber) {
    if (!sequenceNumber.equals(find(mapping, shard))) {
      positions.withObjectProperty(mapping).put(shard, sequenceNumber);
      write();
    }
  }

  @Override
  public synchronized void forget(String mapping) {
    if (positions.remove(mapping) != null) {
      write();
    }
  }

  private void write() {
    WholeFile.write(file, Json.bytes(positions));
  }
}
