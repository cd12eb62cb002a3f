package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** A rule of a bus and the targets for its matches; immutable, so a change replaces it. */
record Rule(
    String bus,
    String name,
    EventPattern pattern,
    boolean enabled,
    @Nullable String description,
    Map<String, Target> targets) {

  Rule {
    targets = Map.copyOf(targets);
  }

  String arn() {
    return EventBridgeArns.rule(bus, name);
  }

  List<Target> targetsById() {
    return List.copyOf(new TreeMap<>(targets).values());
  }

  Rule enabled(boolean now) {
    return new Rule(bus, name, pattern, now, description, targets);
  }

  Rule withTargets(Map<String, Target> now) {
    return new Rule(bus, name, pattern, enabled, description, now);
  }

  ObjectNode described() {
    ObjectNode rule =
        Json.object()
            .put("Name", name)
            .put("Arn", arn())
            .put("EventPattern", pattern.text())
            .put("State", enabled ? "ENABLED" : "DISABLED")
            .put("EventBusName", bus);
    return description == null ? rule : rule.put("Description", description);
  }
}
