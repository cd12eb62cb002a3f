package localcloud.eventbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** An event bus with its rules. */
final class Bus {
  private final String name;
  private final String description;
  private final Map<String, Rule> rules = new ConcurrentSkipListMap<>();

  Bus(String name, String description) {
    this.name = name;
    this.description = description;
  }

  String name() {
    return name;
  }

  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  boolean has(String rule) {
    return rules.containsKey(rule);
  }

  Rule rule(String rule) {
    Rule found = rules.get(rule);
    if (found == null) {
      throw AwsException.notFound(
          String.format(Locale.ROOT, "Rule %s does not exist on EventBus %s.", rule, name));
    }
    return found;
  }

  void put(Rule rule) {
    rules.put(rule.name(), rule);
  }

  void remove(String rule) {
    rules.remove(rule);
  }

  /** The same bus and rules with another description. */
  Bus described(String now) {
    Bus bus = new Bus(name, now);
    bus.rules.putAll(rules);
    return bus;
  }

  ObjectNode asJson() {
    ObjectNode bus = Json.object().put("Name", name).put("Arn", EventBridgeArns.bus(name));
    return description.isEmpty() ? bus : bus.put("Description", description);
  }
}
