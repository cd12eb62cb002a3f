package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.disk.KeptSwitches;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** The calls about rules and their targets. */
record RuleCalls(Buses buses, Router router, Schedules schedules, KeptSwitches switches) {

  /** PutRule, which leaves the targets as they are. */
  ObjectNode put(JsonNode input) {
    Bus bus = buses.of(input);
    String name = input.path("Name").asText();
    Rule rule = rule(input, bus.has(name) ? bus.rule(name).targets() : Map.of());
    switches.set(rule.arn(), rule.enabled());
    bus.put(rule);
    schedules.follow(rule);
    return Json.object().put("RuleArn", rule.arn());
  }

  /** Puts the rule with exactly these targets, as its template says. */
  Rule declare(JsonNode input, JsonNode targets) {
    Rule rule = rule(input, with(Map.of(), targets));
    switches.forget(rule.arn());
    keep(rule);
    return rule;
  }

  /** Puts a rule that an earlier cloud had, enabled or disabled as it was there. */
  Rule restore(JsonNode input, JsonNode targets) {
    Rule declared = rule(input, with(Map.of(), targets));
    Rule rule = declared.enabled(switches.get(declared.arn(), declared.enabled()));
    keep(rule);
    return rule;
  }

  private void keep(Rule rule) {
    Bus bus = buses.get(rule.bus());
    List<Target> before = bus.has(rule.name()) ? bus.rule(rule.name()).targetsById() : List.of();
    bus.put(rule);
    schedules.follow(rule);
    before.stream()
        .filter(target -> !rule.targets().containsKey(target.id()))
        .forEach(target -> router.removed(rule, target));
    router.resume(rule);
  }

  /** Removes the rule, if there is one, with its targets. */
  void remove(Bus bus, String name) {
    String arn = EventBridgeArns.rule(bus.name(), name);
    bus.remove(name);
    switches.forget(arn);
    router.removed(arn);
  }

  private Rule rule(JsonNode input, Map<String, Target> targets) {
    Bus bus = buses.of(input);
    String name = input.path("Name").asText();
    Schedule schedule = schedule(bus, name, input.path("ScheduleExpression").asText());
    if (schedule == null && !input.hasNonNull("EventPattern")) {
      throw AwsException.validation(
          "Parameter(s) EventPattern or ScheduleExpression must be specified.");
    }
    return new Rule(
        bus.name(),
        name,
        input.hasNonNull("EventPattern")
            ? EventPattern.of(input.path("EventPattern").asText())
            : null,
        schedule,
        !input.path("State").asText("ENABLED").equals("DISABLED"),
        input.path("Description").isTextual() ? input.get("Description").asText() : null,
        targets);
  }

  /** The schedule that the rule has already, if the expression is the same: it goes on counting. */
  private static @Nullable Schedule schedule(Bus bus, String name, String expression) {
    if (expression.isEmpty()) {
      return null;
    }
    if (!bus.name().equals(EventBridgeArns.DEFAULT_BUS)) {
      throw AwsException.validation(
          "ScheduleExpression is supported only on the default event bus.");
    }
    Schedule before = bus.has(name) ? bus.rule(name).schedule() : null;
    return before != null && before.expression().equals(expression)
        ? before
        : Schedule.of(expression);
  }

  ObjectNode describe(JsonNode input) {
    return named(input).described();
  }

  ObjectNode list(JsonNode input) {
    ObjectNode answer = Json.object();
    answer.putArray("Rules");
    buses.of(input).rules().stream()
        .filter(rule -> rule.name().startsWith(input.path("NamePrefix").asText()))
        .forEach(rule -> answer.withArray("Rules").add(rule.described()));
    return answer;
  }

  ObjectNode delete(JsonNode input) {
    Bus bus = buses.of(input);
    String name = input.path("Name").asText();
    if (bus.has(name) && !bus.rule(name).targets().isEmpty()) {
      throw AwsException.validation("Rule can't be deleted since it has targets.");
    }
    remove(bus, name);
    return Json.object();
  }

  ObjectNode enable(JsonNode input, boolean enabled) {
    Rule rule = named(input).enabled(enabled);
    switches.set(rule.arn(), enabled);
    buses.of(input).put(rule);
    return Json.object();
  }

  ObjectNode putTargets(JsonNode input) {
    Rule rule = buses.of(input).rule(input.path("Rule").asText());
    keep(rule.withTargets(with(rule.targets(), input.path("Targets"))));
    return allTaken();
  }

  private static Map<String, Target> with(Map<String, Target> before, JsonNode definitions) {
    Map<String, Target> targets = new HashMap<>(before);
    for (JsonNode definition : definitions) {
      Target target = Target.of(definition);
      targets.put(target.id(), target);
    }
    return targets;
  }

  ObjectNode removeTargets(JsonNode input) {
    Rule rule = buses.of(input).rule(input.path("Rule").asText());
    Map<String, Target> targets = new HashMap<>(rule.targets());
    input.path("Ids").forEach(id -> targets.remove(id.asText()));
    keep(rule.withTargets(targets));
    return allTaken();
  }

  ObjectNode listTargets(JsonNode input) {
    ObjectNode answer = Json.object();
    answer.putArray("Targets");
    buses
        .of(input)
        .rule(input.path("Rule").asText())
        .targetsById()
        .forEach(target -> answer.withArray("Targets").add(target.definition()));
    return answer;
  }

  private Rule named(JsonNode input) {
    return buses.of(input).rule(input.path("Name").asText());
  }

  private static ObjectNode allTaken() {
    ObjectNode answer = Json.object().put("FailedEntryCount", 0);
    answer.putArray("FailedEntries");
    return answer;
  }
}
