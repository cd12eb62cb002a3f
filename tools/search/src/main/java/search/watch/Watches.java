package search.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each alarm rang in a history that is over. */
public final class Watches {
  private final Map<AlarmSpec, List<Long>> rang = new HashMap<>();

  public Watches(List<AlarmSpec> alarms, MetricData metrics) {
    alarms.forEach(alarm -> rang.put(alarm, moments(alarm, metrics)));
  }

  /** Whether an alarm about one of some things was on at some time from one moment to another. */
  public boolean rang(Set<String> about, long from, long to) {
    return rang.entrySet().stream()
        .filter(entry -> about.contains(entry.getKey().metric().about()))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(moment -> from <= moment && moment <= to);
  }

  /** The names of those that ever rang. */
  public List<String> rung() {
    return rang.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> entry.getKey().name())
        .sorted()
        .toList();
  }

  /** The ends of the periods after which it is on. */
  private static List<Long> moments(AlarmSpec alarm, MetricData metrics) {
    long period = alarm.period() * 1000L;
    var moments = new ArrayList<Long>();
    var breaches = new ArrayList<Boolean>();
    boolean on = false;
    for (long from = 0; from + period <= metrics.end(); from += period) {
      var value = metrics.value(alarm, from, from + period);
      if (value.isEmpty() && alarm.missing().equals("ignore")) {
        // Its state stays as it is.
      } else {
        breaches.add(
            value.isPresent()
                ? alarm.breaches(value.getAsDouble())
                : alarm.missing().equals("breaching"));
        var recent =
            breaches.subList(Math.max(0, breaches.size() - alarm.evaluations()), breaches.size());
        on = recent.stream().filter(Boolean::booleanValue).count() >= alarm.toAlarm();
      }
      if (on) {
        moments.add(from + period);
      }
    }
    return moments;
  }
}
