package localcloud.see;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * Puts the remembered hops together to what each request has set off. A trace ends at a table's
 * stream, and where a batch has several; there, the ids of items, events and messages lead on.
 */
final class Journeys {
  private final Map<String, Leg> legs = new LinkedHashMap<>();
  private final Map<String, Set<Leg>> finders = new LinkedHashMap<>();

  Journeys(List<Spoken> hops, Function<Spoken, Ties> ties) {
    for (Spoken spoken : hops) {
      Ties links = ties.apply(spoken);
      Leg leg = legs.computeIfAbsent(Leg.id(spoken), Leg::new);
      leg.add(spoken, links);
      links
          .finds()
          .forEach(found -> finders.computeIfAbsent(found, f -> new LinkedHashSet<>()).add(leg));
    }
  }

  /** The legs that somebody outside has begun, newest first. */
  List<Leg> requests() {
    return legs.values().stream()
        .filter(leg -> leg.request() != null)
        .sorted(Comparator.comparing((Leg leg) -> begun(leg)).reversed())
        .toList();
  }

  private static Instant begun(Leg leg) {
    Spoken request = leg.request();
    return request == null ? Instant.EPOCH : request.hop().at();
  }

  Optional<Leg> leg(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : legs.get(id));
  }

  /** Every hop that a request has set off, in the order in which they began. */
  List<Spoken> hops(Leg request) {
    Set<Leg> reached = new LinkedHashSet<>(Set.of(request));
    Deque<Leg> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Leg leg = open.remove();
      for (String left : leg.leaves()) {
        for (Leg next : finders.getOrDefault(left, Set.of())) {
          if (!begun(next, request) && reached.add(next)) {
            open.add(next);
          }
        }
      }
    }
    List<Spoken> hops = new ArrayList<>();
    reached.forEach(leg -> hops.addAll(leg.hops()));
    hops.sort(Comparator.comparing((Spoken spoken) -> spoken.hop().at()));
    return hops;
  }

  /** An item that several requests have written is found after the last of them. */
  private static boolean begun(Leg leg, Leg request) {
    return leg.hops().getFirst().hop().at().isBefore(begun(request));
  }
}
