package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * {@code AWS::Events::Rule}; {@code Ref} returns {@code bus|rule}, or just the rule's name on the
 * default bus.
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
  public Set<String> immutable() {
    return Set.of("Name", "EventBusName");
  }

  @Override
  public String named() {
    return "Name";
  }

  @Override
  public Optional<String> refusal(JsonNode known) {
    try {
      if (known.path("ScheduleExpression").isTextual()) {
        Schedule.of(known.path("ScheduleExpression").asText());
      }
      return Optional.empty();
    } catch (AwsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("Name");
    if (buses.of(wanted.properties()).has(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  @Override
  public Deployed restore(Declared wanted) {
    String name = wanted.nameFrom("Name");
    return deployed(
        rules.restore(request(wanted, name), wanted.properties().path("Targets")), name);
  }

  /** Puts the rule and its targets in one step, so no event comes between them. */
  private Deployed put(Declared wanted, String name) {
    return deployed(
        rules.declare(request(wanted, name), wanted.properties().path("Targets")), name);
  }

  private static ObjectNode request(Declared wanted, String name) {
    ObjectNode request = Json.object();
    for (String field : List.of("Description", "EventBusName", "ScheduleExpression", "State")) {
      if (wanted.properties().has(field)) {
        request.set(field, wanted.properties().get(field));
      }
    }
    request.put("Name", name);
    if (wanted.properties().has("EventPattern")) {
      request.put("EventPattern", Json.text(wanted.properties().get("EventPattern")));
    }
    return request;
  }

  private static Deployed deployed(Rule rule, String name) {
    String id = rule.bus().equals(EventBridgeArns.DEFAULT_BUS) ? name : rule.bus() + "|" + name;
    return new Deployed(id, Map.of("Arn", rule.arn()));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted, ruleName(existing));
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    String id = existing.physicalId();
    String bus = id.contains("|") ? id.substring(0, id.indexOf('|')) : EventBridgeArns.DEFAULT_BUS;
    if (buses.has(bus)) {
      rules.remove(buses.get(bus), ruleName(existing));
    }
  }

  private static String ruleName(Deployed rule) {
    String id = rule.physicalId();
    return id.substring(id.indexOf('|') + 1);
  }
}
