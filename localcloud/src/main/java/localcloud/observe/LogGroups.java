package localcloud.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;

/** All log groups; a line in the embedded metric format also becomes a metric. */
final class LogGroups implements LogSink {
  private final Clock clock;
  private final Metrics metrics;
  private final Map<String, LogGroup> groups = new ConcurrentSkipListMap<>();

  LogGroups(Clock clock, Metrics metrics) {
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public void log(String group, String stream, Instant at, String line) {
    open(group).add(stream, at, clock.instant(), line);
    EmbeddedMetrics.extract(line, at, metrics);
  }

  /** The group with this name; creates it if necessary. */
  LogGroup open(String name) {
    return groups.computeIfAbsent(name, missing -> new LogGroup(missing, clock.instant()));
  }

  LogGroup get(String name) {
    LogGroup group = groups.get(name);
    if (group == null) {
      throw new AwsException(
          400, "ResourceNotFoundException", "The specified log group does not exist: " + name);
    }
    return group;
  }

  boolean has(String name) {
    return groups.containsKey(name);
  }

  void remove(String name) {
    groups.remove(name);
  }

  List<LogGroup> all() {
    return List.copyOf(groups.values());
  }
}
