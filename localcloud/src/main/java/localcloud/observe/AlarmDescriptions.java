package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Answers DescribeAlarms. */
record AlarmDescriptions(Alarms alarms) {
  private static final List<String> STATES = List.of("OK", "ALARM", "INSUFFICIENT_DATA");

  ObjectNode describe(JsonNode input) {
    List<String> names = Json.texts(input.path("AlarmNames"));
    String prefix = input.path("AlarmNamePrefix").asText("");
    String wanted = input.path("StateValue").asText("");
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("MetricAlarms");
    for (Alarm alarm : alarms.all()) {
      if ((names.isEmpty() || names.contains(alarm.name())) && alarm.name().startsWith(prefix)) {
        AlarmState state = alarms.look(alarm);
        if (wanted.isEmpty() || wanted.equals(state.value())) {
          list.add(description(alarm, state));
        }
      }
    }
    answer.putArray("CompositeAlarms");
    return answer;
  }

  /** SetAlarmState. */
  ObjectNode set(JsonNode input) {
    String value = input.path("StateValue").asText();
    if (!STATES.contains(value)) {
      throw new AwsException(
          400, "InvalidParameterValue", "StateValue must be one of " + STATES + ", not " + value);
    }
    alarms.set(input.path("AlarmName").asText(), value, input.path("StateReason").asText());
    return Json.object();
  }

  private static ObjectNode description(Alarm alarm, AlarmState state) {
    ObjectNode description = alarm.declared().deepCopy();
    description.remove("Tags");
    return description
        .put("AlarmName", alarm.name())
        .put("AlarmArn", alarm.arn())
        .put("ActionsEnabled", alarm.actionsEnabled())
        .put("Threshold", alarm.threshold())
        .put("StateValue", state.value())
        .put("StateReason", state.reason())
        .put("StateUpdatedTimestamp", state.since().toEpochMilli() / 1000.0);
  }
}
