package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.disk.OpenWork;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/** Starts replays and remembers them (API Reference, "StartReplay"). */
final class Replays {
  private static final System.Logger LOG = System.getLogger("localcloud");

  private final Map<String, Replay> byName = new ConcurrentHashMap<>();
  private final Archives archives;
  private final Buses buses;
  private final Router router;
  private final MovableClock clock;
  private final OpenWork work;

  /**
   * @param work the replays that have not sent all of their events
   */
  Replays(Archives archives, Buses buses, Router router, MovableClock clock, OpenWork work) {
    this.archives = archives;
    this.buses = buses;
    this.router = router;
    this.clock = clock;
    this.work = work;
  }

  ObjectNode start(JsonNode input) {
    Replay replay = asked(input);
    if (byName.putIfAbsent(replay.name(), replay) != null) {
      throw new AwsException(
          400, "ResourceAlreadyExistsException", "Replay " + replay.name() + " already exists.");
    }
    begin(replay, input);
    return Json.object()
        .put("ReplayArn", EventBridgeArns.replay(replay.name()))
        .put("State", replay.state())
        .put("ReplayStartTime", replay.started().getEpochSecond());
  }

  List<Replay> all() {
    return List.copyOf(byName.values());
  }

  private void begin(Replay replay, JsonNode input) {
    try {
      start(replay, work.begin((ObjectNode) input));
    } catch (AwsException e) {
      byName.remove(replay.name());
      throw e;
    }
  }

  private void start(Replay replay, long number) {
    Thread.ofVirtual()
        .name("replay " + replay.name())
        .start(
            () -> {
              if (sent(replay)) {
                work.ended(number);
              }
            });
  }

  private boolean sent(Replay replay) {
    try {
      run(replay);
      return true;
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Replay {0} has stopped and starts again with the next local cloud: {1}",
          replay.name(),
          e.getMessage());
      byName.put(replay.name(), replay.in("FAILED"));
      return false;
    }
  }

  /** Starts again, from their beginning, the replays that an earlier cloud has not completed. */
  void resume() {
    for (OpenWork.Left left : work.take(input -> archives.has(archive(input)))) {
      try {
        Replay replay = asked(left.work());
        byName.put(replay.name(), replay);
        start(replay, left.number());
      } catch (AwsException e) {
        LOG.log(Level.WARNING, "A replay is not continued: {0}", e.getMessage());
        work.ended(left.number());
      }
    }
  }

  /** The archive was deleted: another one of this name is not replayed. */
  void forget(String archive) {
    work.drop(input -> archive(input).equals(archive));
  }

  private static String archive(JsonNode input) {
    return EventBridgeArns.name(input.path("EventSourceArn").asText());
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
