package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import localcloud.disk.KeptFileException;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/** The calls about archives. */
record ArchiveCalls(Archives archives, Buses buses, MovableClock clock) {
  private static final Pattern NAME = Pattern.compile("[.\\w-]{1,48}");

  ObjectNode create(JsonNode input) {
    String name = input.path("ArchiveName").asText();
    if (!NAME.matcher(name).matches()) {
      throw AwsException.validation(
          "Parameter ArchiveName is not valid. Reason: It must have 1 to 48 of the characters"
              + " a-z, A-Z, 0-9, '.', '-' and '_'.");
    }
    Bus bus = buses.get(input.path("EventSourceArn").asText());
    if (archives.has(name)) {
      throw new AwsException(
          400, "ResourceAlreadyExistsException", "Archive " + name + " already exists.");
    }
    Archive archive = put(name, bus, input);
    return Json.object()
        .put("ArchiveArn", EventBridgeArns.archive(name))
        .put("State", "ENABLED")
        .put("CreationTime", archive.created().getEpochSecond());
  }

  /** An earlier cloud may have left events under this name. */
  private Archive put(String name, Bus bus, JsonNode input) {
    try {
      return archives.put(name, bus.name(), input);
    } catch (KeptFileException e) {
      throw new AwsException(500, "InternalException", String.valueOf(e.getMessage()));
    }
  }

  ObjectNode describe(JsonNode input) {
    return archives.get(input.path("ArchiveName").asText()).described(clock.instant());
  }
}
