package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import localcloud.engine.EngineException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** The events of one archive: in memory, and with a file also in it, one JSON line an event. */
final class ArchiveStore {
  private final List<Event> events = new ArrayList<>();
  private final @Nullable Path file;

  ArchiveStore(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      load(file);
    }
  }

  synchronized void add(Event event) {
    events.add(event);
    if (file != null) {
      append(file, event);
    }
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  synchronized void delete() {
    events.clear();
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new EngineException("The archive's file " + file + " cannot be deleted", e);
    }
  }

  private void load(Path from) {
    try {
      for (String line : Files.readAllLines(from)) {
        JsonNode kept = Json.read(line);
        events.add(
            new Event(
                (ObjectNode) kept.get("event"),
                Instant.parse(kept.get("ingested").asText()),
                null));
      }
    } catch (IOException e) {
      throw new EngineException("The archive's file " + from + " cannot be read", e);
    }
  }

  private static void append(Path to, Event event) {
    ObjectNode line = Json.object().put("ingested", event.ingested().toString());
    line.set("event", event.envelope());
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.writeString(
          to, Json.text(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new EngineException("The archive's file " + to + " cannot be written", e);
    }
  }
}
