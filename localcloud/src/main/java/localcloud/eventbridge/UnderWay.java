package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.engine.EngineException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * The unfinished deliveries. PutEvents has acknowledged their events, so a cloud that keeps its
 * data leaves them to the next one, which continues them once their rule has its target again.
 */
final class UnderWay {
  private final @Nullable Path file;
  private final Map<Object, ObjectNode> begun = new HashMap<>();
  private final List<JsonNode> fromBefore = new ArrayList<>();

  /**
   * @param dir where they are kept; if null, nowhere
   */
  UnderWay(@Nullable Path dir) {
    this.file = dir == null ? null : dir.resolve("under-way.json");
    if (file != null && Files.exists(file)) {
      load(file);
    }
  }

  /** Returns the handle to pass to {@link #ended}. */
  synchronized Object begin(Rule rule, Target target, Event event) {
    Object delivery = new Object();
    ObjectNode kept =
        Json.object()
            .put("rule", rule.arn())
            .put("target", target.id())
            .put("ingested", event.ingested().toString())
            .put("trace", event.trace());
    kept.set("event", event.envelope());
    begun.put(delivery, kept);
    return delivery;
  }

  synchronized void ended(Object delivery) {
    begun.remove(delivery);
  }

  /** The events that an earlier cloud has left for a target; the caller takes them over. */
  synchronized List<Event> takeFor(Rule rule, Target target) {
    List<Event> events = new ArrayList<>();
    for (JsonNode kept : List.copyOf(fromBefore)) {
      if (kept.path("rule").asText().equals(rule.arn())
          && kept.path("target").asText().equals(target.id())) {
        fromBefore.remove(kept);
        events.add(
            new Event(
                (ObjectNode) kept.get("event"),
                Instant.parse(kept.get("ingested").asText()),
                kept.path("trace").textValue()));
      }
    }
    return events;
  }

  /** Replaces the file as a whole, as a cloud may be killed at any moment. */
  synchronized void save() {
    if (file == null) {
      return;
    }
    List<JsonNode> left = new ArrayList<>(fromBefore);
    left.addAll(begun.values());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, Json.bytes(Json.array().addAll(left)));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EngineException("Cannot keep the undelivered events in " + file, e);
    }
  }

  private void load(Path from) {
    try {
      Json.read(Files.readAllBytes(from)).forEach(fromBefore::add);
    } catch (IOException e) {
      throw new EngineException("Cannot read the undelivered events from " + from, e);
    }
  }
}
