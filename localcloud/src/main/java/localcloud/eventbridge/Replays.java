package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/** Starts replays and remembers them (API Reference, "StartReplay"). */
final class Replays {
  private final Map<String, Replay> byName = new ConcurrentHashMap<>();
  private final Archives archives;
  private final Buses buses;
  private final Router router;
  private final MovableClock clock;

  Replays(Archives archives, Buses buses, Router router, MovableClock clock) {
    this.archives = archives;
    this.buses = buses;
    this.router = router;
    this.clock = clock;
  }

  ObjectNode start(JsonNode input) {
    Replay replay = asked(input);
    if (byName.putIfAbsent(replay.name(), replay) != null) {
      throw new AwsException(
          400, "ResourceAlreadyExistsException", "Replay " + replay.name() + " already exists.");
    }
    Thread.ofVirtual().name("replay " + replay.name()).start(() -> run(replay));
    return Json.object()
        .put("ReplayArn", EventBridgeArns.replay(replay.name()))
        .put("State", replay.state())
        .put("ReplayStartTime", replay.started().getEpochSecond());
  }

  ObjectNode describe(String name) {
    Replay replay = byName.get(name);
    if (replay == null) {
      throw AwsException.notFound("Replay " + name + " does not exist.");
    }
    return replay.described();
  }

  private void run(Replay replay) {
    Bus bus = buses.get(replay.archive().bus());
    replay.archive().events(clock.instant()).stream()
        .filter(replay::covers)
        .forEach(
            event ->
                router.send(
                    bus, event.replayed(replay.name(), clock.instant()), replay.onlyRules()));
    byName.put(replay.name(), replay.in("COMPLETED"));
  }

  private Replay asked(JsonNode input) {
    Archive archive = archives.get(input.path("EventSourceArn").asText());
    String destination = input.path("Destination").path("Arn").asText();
    if (!destination.equals(EventBridgeArns.bus(archive.bus()))) {
      throw AwsException.validation(
          "Parameter Destination.Arn is not valid. Reason: Must be the source event bus of the"
              + " archive, "
              + EventBridgeArns.bus(archive.bus()));
    }
    Instant from = Instant.ofEpochSecond(input.path("EventStartTime").asLong());
    Instant to = Instant.ofEpochSecond(input.path("EventEndTime").asLong());
    if (!from.isBefore(to)) {
      throw AwsException.validation(
          "Parameter EventEndTime is not valid. Reason: EventStartTime must be before"
              + " EventEndTime.");
    }
    Set<String> rules = Set.copyOf(Json.texts(input.at("/Destination/FilterArns")));
    return new Replay(
        input.path("ReplayName").asText(), archive, from, to, rules, clock.instant(), "STARTING");
  }
}
