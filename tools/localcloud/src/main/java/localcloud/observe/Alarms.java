package localcloud.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::CloudWatch::Alarm}: looked at whenever somebody asks for its state. It takes no
 * actions.
 */
final class Alarms implements ResourceType {
  private final Clock clock;
  private final QueueMetrics queues;
  private final AlarmCheck check;
  private final Map<String, Alarm> alarms = new ConcurrentSkipListMap<>();
  private final Map<String, AlarmState> states = new ConcurrentSkipListMap<>();

  Alarms(Clock clock, QueueMetrics queues, AlarmCheck check) {
    this.clock = clock;
    this.queues = queues;
    this.check = check;
  }

  @Override
  public String name() {
    return "AWS::CloudWatch::Alarm";
  }

  /** Without {@code Metrics}, which is metric math, and without actions, which need a topic. */
  @Override
  public Set<String> properties() {
    return Set.of(
        "AlarmName",
        "AlarmDescription",
        "ComparisonOperator",
        "DatapointsToAlarm",
        "Dimensions.*",
        "EvaluationPeriods",
        "ExtendedStatistic",
        "MetricName",
        "Namespace",
        "Period",
        "Statistic",
        "Threshold",
        "TreatMissingData",
        "Unit",
        "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("AlarmName");
  }

  @Override
  public String named() {
    return "AlarmName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("AlarmName");
    if (alarms.containsKey(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted);
  }

  private Deployed put(Declared wanted) {
    Alarm alarm = Alarm.of(wanted);
    alarms.put(alarm.name(), alarm);
    states.putIfAbsent(alarm.name(), AlarmState.unknown(clock.instant()));
    return new Deployed(alarm.name(), Map.of("Arn", alarm.arn()));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    states.remove(existing.physicalId());
    return put(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    alarms.remove(existing.physicalId());
    states.remove(existing.physicalId());
  }

  List<Alarm> all() {
    return List.copyOf(alarms.values());
  }

  /** The alarm's state now. */
  AlarmState look(Alarm alarm) {
    queues.sample(alarm.metric());
    Instant now = clock.instant();
    return states.compute(
        alarm.name(),
        (name, before) ->
            check.check(alarm, before == null ? AlarmState.unknown(now) : before, now));
  }
}
