package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;

/**
 * The clock of a data directory. The next cloud is ahead by as much: otherwise, a message that was
 * received after a move would stay invisible until the machine's time has caught up.
 */
final class KeptClock {
  private KeptClock() {}

  static MovableClock open(Optional<Path> file) {
    MovableClock clock =
        new MovableClock(
            file.filter(Files::exists)
                .map(kept -> WholeFile.readJson(kept, KeptClock::moves))
                .orElse(Map.of()));
    file.ifPresent(to -> clock.onAdvance(() -> write(to, clock)));
    return clock;
  }

  private static Map<Instant, Duration> moves(JsonNode kept) {
    Map<Instant, Duration> moves = new TreeMap<>();
    for (Map.Entry<String, JsonNode> move : ((ObjectNode) kept).properties()) {
      moves.put(Instant.parse(move.getKey()), Duration.parse(move.getValue().asText()));
    }
    return moves;
  }

  private static void write(Path file, MovableClock clock) {
    ObjectNode moves = Json.object();
    new TreeMap<>(clock.moves()).forEach((at, ahead) -> moves.put(at + "", ahead + ""));
    WholeFile.write(file, Json.bytes(moves));
  }
}
