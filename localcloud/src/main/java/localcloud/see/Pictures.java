package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What the page gets of new hops: a picture of each, as long as they are few, and in any case how
 * many went each way.
 */
record Pictures(HopEnds places) {
  static final int MOST = 40;

  ObjectNode of(List<Spoken> hops, boolean withPictures) {
    ObjectNode message = Json.object();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    var pictures = message.putArray("hops");
    for (Spoken spoken : hops) {
      String from = places.from(spoken);
      String to = places.to(spoken.hop());
      if (from != null && to != null) {
        tallies.computeIfAbsent(from + ">" + to, way -> new Tally(from, to)).count(spoken.hop());
      }
      if (withPictures && pictures.size() < MOST && to != null) {
        pictures.add(picture(spoken, from, to));
      }
    }
    var list = message.putArray("ways");
    tallies.values().forEach(tally -> list.add(tally.json()));
    return message.put("last", hops.isEmpty() ? 0 : hops.getLast().number());
  }

  private static ObjectNode picture(Spoken spoken, @Nullable String from, String to) {
    Hop hop = spoken.hop();
    return Json.object()
        .put("n", spoken.number())
        .put("from", from)
        .put("to", to)
        .put("service", hop.service())
        .put("operation", hop.operation())
        .put("status", hop.status())
        .put("error", hop.error())
        .put("failed", FailedHop.of(hop))
        .put("millis", hop.took().toNanos() / 1_000 / 1000.0)
        .put("trace", hop.trace());
  }

  /** How many hops went one way, how many of them failed, and how long the last one took. */
  private static final class Tally {
    private final String from;
    private final String to;
    private int count;
    private int failed;
    private double millis;

    Tally(String from, String to) {
      this.from = from;
      this.to = to;
    }

    void count(Hop hop) {
      count++;
      failed += FailedHop.of(hop) ? 1 : 0;
      millis = hop.took().toNanos() / 1_000 / 1000.0;
    }

    ObjectNode json() {
      return Json.object()
          .put("from", from)
          .put("to", to)
          .put("count", count)
          .put("failed", failed)
          .put("millis", millis);
    }
  }
}
