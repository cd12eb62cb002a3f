package localcloud.observe;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Call;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;
import localcloud.time.MovableClock;

/** Amazon CloudWatch in the local cloud: its services, resource types, logs and metrics. */
public final class Observe implements AutoCloseable {
  private final Metrics metrics;
  private final LogGroups logs;
  private final List<Service> services;
  private final List<ResourceType> types;
  private final AlarmWatch watch;

  /** Gets the queues' counts through the gateway, too. */
  public Observe(Gateway gateway, MovableClock clock, Function<String, Duration> ageOfOldest) {
    this(gateway, clock, gateway::call, ageOfOldest);
  }

  /**
   * @param gateway through which alarms publish
   * @param counts answers how much is in a queue. On AWS that is no call, so nothing should record
   *     it or let a fault happen to it.
   * @param ageOfOldest the age of the oldest message in the queue with this name; zero if the queue
   *     is empty
   */
  public Observe(
      Gateway gateway,
      MovableClock clock,
      Function<Call, Reply> counts,
      Function<String, Duration> ageOfOldest) {
    metrics = new Metrics(clock);
    logs = new LogGroups(clock, metrics);
    QueueMetrics queues = new QueueMetrics(counts, ageOfOldest, metrics);
    Alarms alarms =
        new Alarms(clock, queues, new AlarmCheck(metrics), new AlarmActions(gateway)::take);
    watch = new AlarmWatch(alarms, clock);
    Dashboards dashboards = new Dashboards(clock);
    services =
        List.of(
            new LogsService(logs, clock),
            new MonitoringService(
                metrics,
                new MetricQueries(metrics, queues),
                new AlarmDescriptions(alarms),
                dashboards,
                clock));
    types = List.of(new LogGroupType(logs), alarms, dashboards);
  }

  @Override
  public void close() {
    watch.close();
  }

  public List<Service> services() {
    return services;
  }

  public List<ResourceType> resourceTypes() {
    return types;
  }

  /** Where every service writes its logs. */
  public LogSink logs() {
    return logs;
  }

  /** Where every service records its metrics. */
  public Metrics metrics() {
    return metrics;
  }
}
