package localcloud.see;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 */
record RequestList(Drawing drawing, List<Spoken> hops, Function<Spoken, Ties> ties, Looks looks) {
  private static final int MOST = 200;

  /** The newest ones in which a text occurs: in the route, the status, or any body on the way. */
  ArrayNode list(String wanted) {
    Journeys journeys = journeys();
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
    TimeLine step = new TimeLine(new HopEnds(drawing), looks);
    way.forEach(spoken -> steps.add(step.of(spoken, start)));
    return story;
  }

  private static ObjectNode line(Leg leg, List<Spoken> way) {
    Hop hop = Objects.requireNonNull(leg.request()).hop();
    Spoken last = way.getLast();
    Duration all = Duration.between(hop.at(), last.hop().at().plus(last.hop().took()));
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
        || holds(spoken.request(), wanted)
        || holds(spoken.answer(), wanted);
  }

  private static boolean holds(@Nullable String text, String wanted) {
    return text != null && text.contains(wanted);
  }
}
