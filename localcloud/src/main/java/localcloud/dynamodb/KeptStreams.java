package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * Which streams the tables have, the latest last; also for the next process if there is a file. Of
 * tables that an earlier version has made it knows nothing: their streams are as the engine says.
 */
final class KeptStreams {
  private final @Nullable Path file;
  private final Map<String, List<KeptStream>> byTable = new TreeMap<>();

  /**
   * @param file in memory if null
   */
  KeptStreams(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      byTable.putAll(WholeFile.readJson(file, KeptStreams::read));
    }
  }

  private static Map<String, List<KeptStream>> read(JsonNode kept) {
    Map<String, List<KeptStream>> read = new TreeMap<>();
    ((ObjectNode) kept)
        .forEachEntry(
            (table, streams) ->
                read.put(
                    table, ((ArrayNode) streams).valueStream().map(KeptStream::read).toList()));
    return read;
  }

  synchronized List<KeptStream> of(String table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** The stream of that label; one that the engine was about to name when the process died. */
  Optional<KeptStream> find(String table, String label) {
    List<KeptStream> streams = of(table);
    return streams.stream()
        .filter(stream -> label.equals(stream.label()))
        .findFirst()
        .or(() -> streams.stream().filter(stream -> stream.label() == null).findFirst());
  }

  /**
   * @param streams none to forget the table
   * @throws localcloud.gateway.AwsException InternalFailure if the disk refuses it
   */
  synchronized void put(String table, List<KeptStream> streams) {
    Map<String, List<KeptStream>> then = new TreeMap<>(byTable);
    if (streams.isEmpty()) {
      then.remove(table);
    } else {
      then.put(table, List.copyOf(streams));
    }
    if (file != null && !then.equals(byTable)) {
      WholeFile.write(file, Json.bytes(written(then)));
    }
    byTable.clear();
    byTable.putAll(then);
  }

  private static ObjectNode written(Map<String, List<KeptStream>> streams) {
    ObjectNode written = Json.object();
    streams.forEach(
        (table, ofTable) ->
            written.putArray(table).addAll(ofTable.stream().map(KeptStream::kept).toList()));
    return written;
  }
}
