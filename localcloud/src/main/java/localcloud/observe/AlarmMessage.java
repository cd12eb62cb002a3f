package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/** An alarm's message to a topic, with the same fields as CloudWatch's. */
final class AlarmMessage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AlarmMessage() {}

  static ObjectNode of(Alarm alarm, AlarmState before, AlarmState now) {
    JsonNode declared = alarm.declared();
    ObjectNode message =
        Json.object()
            .put("AlarmName", alarm.name())
            .put("AlarmDescription", declared.path("AlarmDescription").asText(null))
            .put("AWSAccountId", Caller.ACCOUNT)
            .put("NewStateValue", now.value())
            .put("NewStateReason", now.reason())
            .put("StateChangeTime", TIME.format(now.since()))
            .put("Region", "US East (N. Virginia)")
            .put("AlarmArn", alarm.arn())
            .put("OldStateValue", before.value());
    for (String actions : List.of("OKActions", "AlarmActions", "InsufficientDataActions")) {
      message.putArray(actions);
      declared.path(actions).forEach(message.withArray(actions)::add);
    }
    message.set("Trigger", trigger(alarm));
    return message;
  }

  private static ObjectNode trigger(Alarm alarm) {
    ObjectNode trigger =
        Json.object()
            .put("MetricName", alarm.metric().metric())
            .put("Namespace", alarm.metric().namespace())
            .put("StatisticType", "Statistic")
            .put("Statistic", alarm.statistic().toUpperCase(Locale.ROOT));
    trigger.putNull("Unit");
    var dimensions = trigger.putArray("Dimensions");
    alarm
        .metric()
        .dimensions()
        .forEach((name, value) -> dimensions.addObject().put("value", value).put("name", name));
    return trigger
        .put("Period", alarm.period().toSeconds())
        .put("EvaluationPeriods", alarm.periods())
        .put("DatapointsToAlarm", alarm.datapointsToAlarm())
        .put("ComparisonOperator", alarm.comparison().name())
        .put("Threshold", alarm.threshold())
        .put("TreatMissingData", alarm.missing())
        .put("EvaluateLowSampleCountPercentile", "");
  }
}
