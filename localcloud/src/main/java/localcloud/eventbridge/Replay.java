package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import localcloud.gateway.Json;

/**
 * Sends an archive's events from a period of time again.
 *
 * @param onlyRules the ARNs of the rules that may see them; all if empty
 */
record Replay(
    String name,
    Archive archive,
    Instant from,
    Instant to,
    Set<String> onlyRules,
    Instant started,
    String state) {

  boolean covers(Event event) {
    Instant time = Instant.parse(event.envelope().get("time").asText());
    return !time.isBefore(from) && !time.isAfter(to);
  }

  Replay in(String now) {
    return new Replay(name, archive, from, to, onlyRules, started, now);
  }

  ObjectNode described() {
    ObjectNode replay =
        Json.object()
            .put("ReplayName", name)
            .put("ReplayArn", EventBridgeArns.replay(name))
            .put("EventSourceArn", EventBridgeArns.archive(archive.name()))
            .put("State", state)
            .put("EventStartTime", from.getEpochSecond())
            .put("EventEndTime", to.getEpochSecond())
            .put("ReplayStartTime", started.getEpochSecond());
    ObjectNode destination =
        replay.putObject("Destination").put("Arn", EventBridgeArns.bus(archive.bus()));
    onlyRules.forEach(destination.putArray("FilterArns")::add);
    return replay;
  }
}
