package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;

/**
 * {@code AWS::CloudWatch::Alarm}: checked whenever its state is requested and, if it has actions,
 * also every minute. Actions must be topics.
 */
final class Alarms implements ResourceType {
  /** CloudWatch checks an alarm about once a minute. */
  private static final Duration UNTIL_CHECKED = Duration.ofMinutes(1);

  private final Clock clock;
  private final QueueMetrics queues;
  private final AlarmCheck check;
  private final StateChange onChange;
  private final Map<String, Alarm> alarms = new ConcurrentSkipListMap<>();
  private final Map<String, AlarmState> states = new ConcurrentSkipListMap<>();

  /** Alarms whose state was set by a call, and until when. */
  private final Map<String, Instant> forced = new ConcurrentHashMap<>();

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
  public Optional<String> refusal(JsonNode known) {
    try {
      Alarm.checkActions(known);
      return Optional.empty();
    } catch (AwsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
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
    forced.remove(existing.physicalId());
  }

  List<Alarm> all() {
    return List.copyOf(alarms.values());
  }

  /** Checks the alarm and stores its state, unless it has been deleted in the meantime. */
  AlarmState look(Alarm alarm) {
    queues.sample(alarm.metric());
    Instant now = clock.instant();
    Instant until = forced.get(alarm.name());
    AlarmState set = states.get(alarm.name());
    if (until != null && until.isAfter(now) && set != null) {
      return set;
    }
    forced.remove(alarm.name());
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

  /**
   * Puts an alarm into a state until its next check (API Reference, "SetAlarmState"); its actions
   * happen as for any other change.
   */
  void set(String name, String value, String reason) {
    Alarm alarm = alarms.get(name);
    if (alarm == null) {
      throw new AwsException(404, "ResourceNotFound", "The alarm " + name + " does not exist");
    }
    Instant now = clock.instant();
    AlarmState before = states.getOrDefault(name, AlarmState.unknown(now));
    AlarmState state = before.then(value, reason, now);
    states.put(name, state);
    forced.put(name, now.plus(UNTIL_CHECKED));
    if (!value.equals(before.value())) {
      onChange.heard(alarm, before, state);
    }
  }

  /** Receives an alarm's new state. */
  @FunctionalInterface
  interface StateChange {
    void heard(Alarm alarm, AlarmState before, AlarmState now);
  }
}
