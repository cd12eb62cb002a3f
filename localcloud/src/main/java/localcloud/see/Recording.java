package localcloud.see;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;

/**
 * What has happened, hop by hop, with all that is needed to step through it where none of it runs
 * any more: the drawing, what each hop has left behind, and what lies where at the end.
 */
record Recording(Drawing drawing, Looks looks) {
  /** As much as the page takes of a story. */
  private static final int LONGEST = 600_000;

  ObjectNode of(List<Spoken> hops) {
    ObjectNode recording = Json.object();
    recording.set("drawing", drawing.json());
    Instant start =
        hops.stream().map(one -> one.hop().at()).min(naturalOrder()).orElse(Instant.EPOCH);
    recording.put("start", start.toString());
    ArrayNode steps = recording.putArray("steps").addAll(steps(hops, start));
    ArrayNode before = recording.putArray("before");
    int length = steps.valueStream().mapToInt(Recording::size).sum();
    int leftOut = 0;
    for (; length > LONGEST && steps.size() > 1; leftOut++) {
      JsonNode oldest = steps.remove(0);
      length -= size(oldest);
      before.addAll((ArrayNode) oldest.path("changes"));
    }
    recording.put("leftOut", leftOut).set("end", end());
    return recording;
  }

  /**
   * In the order in which they began. A hop that is not shown leaves its changes to the next one.
   */
  private List<ObjectNode> steps(List<Spoken> hops, Instant start) {
    HopEnds places = new HopEnds(drawing);
    Left left = new Left(places);
    TimeLine line = new TimeLine(places, looks, new Bill(drawing.tableUnits(), Map.of()));
    List<ObjectNode> steps = new ArrayList<>();
    ArrayNode changes = Json.array();
    for (Spoken spoken : hops) {
      changes.addAll(left.by(spoken));
      if (isShown(spoken.hop(), places)) {
        ObjectNode step = line.of(spoken, start);
        step.set("changes", changes);
        steps.add(step);
        changes = Json.array();
      }
    }
    steps.sort(comparingDouble(step -> step.path("after").asDouble()));
    return steps;
  }

  private static int size(JsonNode step) {
    return Json.text(step).length();
  }

  /** Not what somebody outside has only looked up, nor what goes nowhere on the map. */
  private static boolean isShown(Hop hop, HopEnds places) {
    return places.to(hop) != null && (!hop.caller().endsWith(":root") || Leg.isBegunBy(hop));
  }

  /** What lies where now. */
  private ObjectNode end() {
    ObjectNode end = Json.object();
    end.set("state", looks.state(drawing));
    ObjectNode lying = end.putObject("lying");
    for (Node node : drawing.nodes().values()) {
      switch (node.kind()) {
        case QUEUE, DEAD ->
            lying
                .putArray(node.id())
                .addAll(texts(Stored.masked(looks.messages(node.name())), "body"));
        case TABLE ->
            lying
                .putArray(node.id())
                .addAll((ArrayNode) new StoredTable(looks).first(node.name()).path("items"));
        default -> {
          // Nothing lies in it.
        }
      }
    }
    return end;
  }

  private static List<JsonNode> texts(ArrayNode list, String member) {
    return list.valueStream().map(one -> one.path(member)).toList();
  }
}
