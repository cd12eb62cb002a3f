package localcloud.see;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;

/**
 * Leaves of the hops what the newest requests and all that they have set off consist of: it has
 * begun with the first of them or later. A trace stays whole.
 */
final class NewestHops {
  private NewestHops() {}

  /**
   * @param hops all, in the order in which they ended
   * @param requests at least so many of the newest, if there are
   */
  static List<Spoken> of(List<Spoken> hops, int requests) {
    Set<String> found = new HashSet<>();
    Instant begin = Instant.MAX;
    for (int i = hops.size() - 1; i >= 0 && found.size() < requests; i--) {
      Hop hop = hops.get(i).hop();
      if (Leg.isBegunBy(hop)) {
        found.add(Leg.id(hops.get(i)));
        begin = hop.at().isBefore(begin) ? hop.at() : begin;
      }
    }
    if (found.size() < requests) {
      return hops;
    }
    Set<String> traces = new HashSet<>();
    for (Spoken spoken : hops) {
      if (!spoken.hop().at().isBefore(begin)) {
        traces.add(Leg.id(spoken));
      }
    }
    return hops.stream().filter(spoken -> traces.contains(Leg.id(spoken))).toList();
  }
}
