package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** Keeps stream positions in a small JSON file, for a cloud that keeps its data. */
public final class StreamPositionsFile implements StreamPositions {
  private final Path file;
  private final ObjectNode positions;

  /** Continues with the positions in {@code file}, if it exists. */
  public StreamPositionsFile(Path file) {
    this.file = file;
    try {
      this.positions =
          Files.exists(file) ? (ObjectNode) Json.read(Files.readAllBytes(file)) : Json.object();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  @Override
  public synchronized @Nullable String find(String mapping, String shard) {
    return positions.path(mapping).path(shard).textValue();
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

  /** Replaces the file as a whole, as a cloud may be killed at any moment. */
  private void write() {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.write(next, Json.bytes(positions));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
