package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import localcloud.engine.EngineException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** The events of one archive: in memory, and with a file also in it, one JSON line an event. */
final class ArchiveStore {
  private final Deque<Event> events = new ArrayDeque<>();
  private final @Nullable Path file;
  private int lines;

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

  /**
   * Forgets what was taken until then. The file is written anew when at least half of its lines are
   * for nothing, so that each line is copied once at most.
   */
  synchronized void forgetUntil(Instant last) {
    while (!events.isEmpty() && !events.getFirst().ingested().isAfter(last)) {
      events.removeFirst();
    }
    if (file != null && lines > 0 && lines >= 2 * events.size()) {
      rewrite(file);
    }
  }

  synchronized void delete() {
    events.clear();
    lines = 0;
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
        lines++;
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

  /** Whole or not at all: a cloud may be killed at any moment. */
  private void rewrite(Path to) {
    Path next = to.resolveSibling(to.getFileName() + ".next");
    try {
      Files.write(next, events.stream().map(ArchiveStore::line).toList());
      Files.move(next, to, StandardCopyOption.REPLACE_EXISTING);
      lines = events.size();
    } catch (IOException e) {
      throw new EngineException("The archive's file " + to + " cannot be written", e);
    }
  }

  private static String line(Event event) {
    ObjectNode line = Json.object().put("ingested", event.ingested().toString());
    line.set("event", event.envelope());
    return Json.text(line);
  }

  private void append(Path to, Event event) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.writeString(
          to, line(event) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      lines++;
    } catch (IOException e) {
      throw new EngineException("The archive's file " + to + " cannot be written", e);
    }
  }
}
