package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import localcloud.disk.KeptLines;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The events of an archive: in memory and, if there is a file, also in it, with a line of JSON per
 * event.
 */
final class ArchiveStore {
  private final Deque<Event> events = new ArrayDeque<>();
  private final @Nullable KeptLines journal;
  private int lines;

  ArchiveStore(@Nullable Path file) {
    this.journal = file == null ? null : KeptLines.at(file);
    if (journal != null) {
      journal.read(line -> events.add(event(line)));
      lines = events.size();
    }
  }

  synchronized void add(Event event) {
    if (journal != null) {
      journal.add(List.of(line(event)));
      lines++;
    }
    events.add(event);
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
    if (journal != null && lines > 0 && lines >= 2 * events.size()) {
      journal.replace(events.stream().map(ArchiveStore::line).toList());
      lines = events.size();
    }
  }

  synchronized void delete() {
    events.clear();
    lines = 0;
    if (journal != null) {
      journal.delete();
    }
  }

  private static ObjectNode line(Event event) {
    ObjectNode line = Json.object().put("ingested", event.ingested().toString());
    return line.set("event", event.envelope());
  }

  private static Event event(JsonNode line) {
    return new Event(
        (ObjectNode) line.get("event"), Instant.parse(line.get("ingested").asText()), null);
  }
}
