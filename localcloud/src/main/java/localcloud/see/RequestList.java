package localcloud.see;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * Answers which requests there were, and what became of one of them.
 *
 * @param ties what ties a hop to others
 * @param prices of a million units, in dollars; empty if nobody has told any
 */
record RequestList(
    Drawing drawing,
    List<Spoken> hops,
    Function<Spoken, Ties> ties,
    Looks looks,
    Map<String, Double> prices) {
  private static final int MOST = 200;

  /** The newest ones in which a text occurs: in the route, the status, or any body on the way. */
  ArrayNode list(String wanted) {
    Journeys journeys =
        wanted.isEmpty() ? new Journeys(NewestHops.of(hops, MOST), ties) : journeys();
    ArrayNode list = Json.array();
    for (Leg leg : journeys.requests()) {
      List<Spoken> way = journeys.hops(leg);
      if (wanted.isEmpty() || says(way, wanted)) {
        list.add(line(leg, way));
      }
      if (list.size() == MOST) {
        return list;
      }
    }
    return list;
  }

  /** Every request with its time line, to be kept in a file. */
  ObjectNode all() {
    Journeys journeys = journeys();
    ObjectNode all = Json.object();
    ArrayNode list = all.putArray("requests");
    journeys.requests().forEach(leg -> list.add(story(leg, journeys)));
    return all;
  }

  Optional<ObjectNode> one(String id) {
    Journeys journeys = journeys();
    return journeys.leg(id).filter(leg -> leg.request() != null).map(leg -> story(leg, journeys));
  }

  private Journeys journeys() {
    return new Journeys(hops, ties);
  }

  private ObjectNode story(Leg leg, Journeys journeys) {
    List<Spoken> way = journeys.hops(leg);
    ObjectNode story = line(leg, way);
    ArrayNode steps = story.putArray("steps");
    Instant start = way.getFirst().hop().at();
    TimeLine step =
        new TimeLine(new HopEnds(drawing), looks, new Bill(drawing.tableUnits(), prices));
    way.forEach(spoken -> steps.add(step.of(spoken, start)));
    if (!prices.isEmpty()) {
      story.put(
          "dollars",
          steps.valueStream().mapToDouble(one -> one.at("/bill/dollars").asDouble()).sum());
    }
    return story;
  }

  private static ObjectNode line(Leg leg, List<Spoken> way) {
    Hop hop = Objects.requireNonNull(leg.request()).hop();
    Instant end =
        way.stream()
            .map(one -> one.hop().at().plus(one.hop().took()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Duration all = Duration.between(hop.at(), end);
    return Json.object()
        .put("id", leg.id())
        .put("at", hop.at().toString())
        .put("route", hop.operation())
        .put("api", hop.resource())
        .put("status", hop.status())
        .put("millis", hop.took().toNanos() / 1_000 / 1000.0)
        .put("allMillis", all.toNanos() / 1_000 / 1000.0)
        .put("hops", way.size())
        .put("legs", way.stream().map(one -> String.valueOf(one.hop().trace())).distinct().count())
        .put("failed", way.stream().filter(one -> FailedHop.of(one.hop())).count());
  }

  private static boolean says(List<Spoken> way, String wanted) {
    return way.stream().anyMatch(spoken -> says(spoken, wanted));
  }

  private static boolean says(Spoken spoken, String wanted) {
    Hop hop = spoken.hop();
    return holds(hop.operation(), wanted)
        || holds(hop.trace(), wanted)
        || holds(Integer.toString(hop.status()), wanted)
        || holds(hop.error(), wanted)
        || holds(spoken.requestId(), wanted)
        || holds(spoken.request(), wanted)
        || holds(spoken.answer(), wanted);
  }

  private static boolean holds(@Nullable String text, String wanted) {
    return text != null && text.contains(wanted);
  }
}
