package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Json;

/**
 * {@code AWS::Events::Rule}; {@code Ref} gives {@code bus|rule}, or the rule's name on the default
 * bus.
 */
record RuleType(Buses buses, RuleCalls rules) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Events::Rule";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "Name",
        "Description",
        "EventBusName",
        "EventPattern.*",
        "ScheduleExpression",
        "State",
        "Targets.Id",
        "Targets.Arn",
        "Targets.RoleArn",
        "Targets.Input",
        "Targets.InputPath",
        "Targets.InputTransformer.*",
        "Targets.RetryPolicy.*",
        "Targets.DeadLetterConfig.*",
        "Targets.SqsParameters.*");
  }

  @Override
  public Deployed create(Declared wanted) {
    ObjectNode request = Json.object();
    for (String field : List.of("Description", "EventBusName", "ScheduleExpression", "State")) {
      if (wanted.properties().has(field)) {
        request.set(field, wanted.properties().get(field));
      }
    }
    String name = wanted.nameFrom("Name");
    request.put("Name", name);
    if (wanted.properties().has("EventPattern")) {
      request.put("EventPattern", Json.text(wanted.properties().get("EventPattern")));
    }
    String arn = rules.put(request).get("RuleArn").asText();
    Bus bus = buses.of(request);
    setTargets(bus, name, wanted.properties().path("Targets"));
    String id = bus.name().equals(Arns.DEFAULT_BUS) ? name : bus.name() + "|" + name;
    return new Deployed(id, Map.of("Arn", arn));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    Deployed now = create(wanted);
    if (!now.physicalId().equals(existing.physicalId())) {
      delete(wanted, existing);
    }
    return now;
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    String[] parts = existing.physicalId().split("\\|");
    String bus = parts.length == 1 ? Arns.DEFAULT_BUS : parts[0];
    if (buses.has(bus)) {
      buses.get(bus).remove(parts[parts.length - 1]);
    }
  }

  private void setTargets(Bus bus, String rule, JsonNode targets) {
    ObjectNode request = Json.object().put("Rule", rule).put("EventBusName", bus.name());
    bus.put(bus.rule(rule).withTargets(Map.of()));
    request.set("Targets", targets);
    rules.putTargets(request);
  }
}
