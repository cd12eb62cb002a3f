package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a bus, with a pattern, a schedule or both, and the targets for its events; immutable,
 * so a change replaces it.
 */
record Rule(
    String bus,
    String name,
    @Nullable EventPattern pattern,
    @Nullable Schedule schedule,
    boolean enabled,
    @Nullable String description,
    Map<String, Target> targets) {

  Rule {
    targets = Map.copyOf(targets);
  }

  boolean matches(ObjectNode envelope) {
    return pattern != null && pattern.matches(envelope);
  }

  String arn() {
    return EventBridgeArns.rule(bus, name);
  }

  List<Target> targetsById() {
    return List.copyOf(new TreeMap<>(targets).values());
  }

  Rule enabled(boolean now) {
    return new Rule(bus, name, pattern, schedule, now, description, targets);
  }

  Rule withTargets(Map<String, Target> now) {
    return new Rule(bus, name, pattern, schedule, enabled, description, now);
  }

  ObjectNode described() {
    ObjectNode rule =
        Json.object()
            .put("Name", name)
            .put("Arn", arn())
            .put("State", enabled ? "ENABLED" : "DISABLED")
            .put("EventBusName", bus);
    if (pattern != null) {
      rule.put("EventPattern", pattern.text());
    }
    if (schedule != null) {
      rule.put("ScheduleExpression", schedule.expression());
    }
    return description == null ? rule : rule.put("Description", description);
  }
}
