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

/**
 * The events of an archive: in memory and, if there is a file, also in it, with a line of JSON per
 * event.
 */
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
   * Drops the events received up to that moment. The file is rewritten when at least half of its
   * lines are obsolete, so on average each line is copied at most once.
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
      throw new EngineException("Cannot delete the archive's file " + file, e);
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
      throw new EngineException("Cannot read the archive's file " + from, e);
    }
  }

  /** Replaces the file as a whole, as a cloud may be killed at any moment. */
  private void rewrite(Path to) {
    Path next = to.resolveSibling(to.getFileName() + ".next");
    try {
      Files.write(next, events.stream().map(ArchiveStore::line).toList());
      Files.move(next, to, StandardCopyOption.REPLACE_EXISTING);
      lines = events.size();
    } catch (IOException e) {
      throw new EngineException("Cannot write the archive's file " + to, e);
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
      throw new EngineException("Cannot write the archive's file " + to, e);
    }
  }
}
