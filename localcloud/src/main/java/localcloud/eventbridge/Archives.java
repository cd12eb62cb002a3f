package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/** All archives. */
final class Archives {
  private final Map<String, Archive> byName = new ConcurrentSkipListMap<>();
  private final MovableClock clock;
  private final @Nullable ArchiveFiles files;

  Archives(MovableClock clock, @Nullable Path dir) {
    this.clock = clock;
    this.files = dir == null ? null : new ArchiveFiles(dir);
  }

  void keep(String bus, Event event) {
    byName.values().stream()
        .filter(archive -> archive.bus().equals(bus))
        .forEach(archive -> archive.keep(event));
  }

  List<Archive> all() {
    return List.copyOf(byName.values());
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Archive get(String nameOrArn) {
    Archive archive = byName.get(EventBridgeArns.name(nameOrArn));
    if (archive == null) {
      throw AwsException.notFound(
          "Archive " + EventBridgeArns.name(nameOrArn) + " does not exist.");
    }
    return archive;
  }

  /** Creates an archive, or changes an existing one and keeps its events. */
  Archive put(String name, String bus, JsonNode settings) {
    JsonNode pattern = settings.path("EventPattern");
    Archive standing = byName.get(name);
    Archive archive =
        new Archive(
            name,
            bus,
            pattern.isTextual() ? EventPattern.of(pattern.asText()) : null,
            settings.path("RetentionDays").asInt(),
            settings.path("Description").asText(),
            standing == null ? clock.instant() : standing.created(),
            standing == null ? new ArchiveStore(file(name)) : standing.store());
    byName.put(name, archive);
    return archive;
  }

  void delete(String name) {
    Archive archive = byName.remove(name);
    if (archive != null) {
      archive.store().delete();
    }
  }

  private @Nullable Path file(String name) {
    return files == null ? null : files.of(name);
  }
}
