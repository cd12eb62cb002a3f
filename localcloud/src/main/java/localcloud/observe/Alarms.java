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
 * {@code AWS::CloudWatch::Alarm}: checked whenever its state is requested and, if it has actions,
 * also every minute. Actions must be topics.
 */
final class Alarms implements ResourceType {
  private final Clock clock;
  private final QueueMetrics queues;
  private final AlarmCheck check;
  private final StateChange onChange;
  private final Map<String, Alarm> alarms = new ConcurrentSkipListMap<>();
  private final Map<String, AlarmState> states = new ConcurrentSkipListMap<>();

  /**
   * @param onChange receives each new state
   */
  Alarms(Clock clock, QueueMetrics queues, AlarmCheck check, StateChange onChange) {
    this.onChange = onChange;
    this.clock = clock;
    this.queues = queues;
    this.check = check;
  }

  @Override
  public String name() {
    return "AWS::CloudWatch::Alarm";
  }

  /** Does not include {@code Metrics}, which is metric math. */
  @Override
  public Set<String> properties() {
    return Set.of(
        "ActionsEnabled",
        "AlarmActions",
        "OKActions",
        "InsufficientDataActions",
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
    alarm.checkActions();
    alarms.put(alarm.name(), alarm);
    states.putIfAbsent(alarm.name(), AlarmState.unknown(clock.instant()));
    return new Deployed(alarm.name(), Map.of("Arn", alarm.arn()));
  }

  /** An update leaves the alarm's state unchanged: API Reference, "PutMetricAlarm". */
  @Override
  public Deployed update(Declared wanted, Deployed existing) {
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

  /** Checks the alarm and stores its state, unless it has been deleted in the meantime. */
  AlarmState look(Alarm alarm) {
    queues.sample(alarm.metric());
    Instant now = clock.instant();
    AlarmState before;
    AlarmState state;
    do {
      before = states.get(alarm.name());
      if (before == null) {
        return AlarmState.unknown(now);
      }
      state = check.check(alarm, before, now);
    } while (!states.replace(alarm.name(), before, state));
    if (!state.value().equals(before.value())) {
      onChange.heard(alarm, before, state);
    }
    return state;
  }

  /** Receives an alarm's new state. */
  @FunctionalInterface
  interface StateChange {
    void heard(Alarm alarm, AlarmState before, AlarmState now);
  }
}
