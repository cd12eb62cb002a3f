package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * An archive and its events.
 *
 * @param pattern which events it keeps; all of them if absent
 * @param retentionDays the days after which an event is dropped; 0 keeps it for ever
 */
record Archive(
    String name,
    String bus,
    @Nullable EventPattern pattern,
    int retentionDays,
    String description,
    Instant created,
    ArchiveStore store) {

  void keep(Event event) {
    forgetOld(event.ingested());
    if (!event.isReplayed() && (pattern == null || pattern.matches(event.envelope()))) {
      store.add(event);
    }
  }

  /** The events that are not too old, in order of arrival. */
  List<Event> events(Instant now) {
    forgetOld(now);
    return store.events();
  }

  private void forgetOld(Instant now) {
    if (retentionDays > 0) {
      store.forgetUntil(now.minus(Duration.ofDays(retentionDays)));
    }
  }

  ObjectNode described(Instant now) {
    List<Event> events = events(now);
    ObjectNode archive =
        Json.object()
            .put("ArchiveName", name)
            .put("ArchiveArn", EventBridgeArns.archive(name))
            .put("EventSourceArn", EventBridgeArns.bus(bus))
            .put("Description", description)
            .put("State", "ENABLED")
            .put("RetentionDays", retentionDays)
            .put("EventCount", events.size())
            .put("SizeBytes", events.stream().mapToLong(e -> Json.bytes(e.envelope()).length).sum())
            .put("CreationTime", created.getEpochSecond());
    return pattern == null ? archive : archive.put("EventPattern", pattern.text());
  }
}
