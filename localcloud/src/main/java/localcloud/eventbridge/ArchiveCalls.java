package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/** The calls about archives. */
record ArchiveCalls(Archives archives, Buses buses, MovableClock clock) {

  ObjectNode create(JsonNode input) {
    String name = input.path("ArchiveName").asText();
    Bus bus = buses.get(input.path("EventSourceArn").asText());
    if (archives.has(name)) {
      throw new AwsException(
          400, "ResourceAlreadyExistsException", "Archive " + name + " already exists.");
    }
    Archive archive = archives.put(name, bus.name(), input);
    return Json.object()
        .put("ArchiveArn", EventBridgeArns.archive(name))
        .put("State", "ENABLED")
        .put("CreationTime", archive.created().getEpochSecond());
  }

  ObjectNode describe(JsonNode input) {
    return archives.get(input.path("ArchiveName").asText()).described(clock.instant());
  }
}
