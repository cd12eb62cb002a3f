package course.why;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.aws.Rules;
import course.aws.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the clause of each rule that keeps an event from the rule's targets. */
record RuleMismatch(Rules rules) {
  List<String> explain(JourneyHop putEvents, Set<String> ids) {
    JsonNode entry = entry(putEvents, ids);
    String bus = entry.path("EventBusName").asText("default");
    ObjectNode event = event(entry);
    List<String> lines = new ArrayList<>();
    List<Rule> all = rules.of(bus);
    if (all.isEmpty()) {
      lines.add("The bus " + bus + " has no rule.");
    }
    for (Rule rule : all) {
      lines.addAll(explain(rule, event));
    }
    return lines;
  }

  private List<String> explain(Rule rule, ObjectNode event) {
    if (!rule.enabled()) {
      return List.of("The rule " + rule.name() + " is disabled.");
    }
    return clauses(rule.pattern(), List.of()).stream()
        .filter(clause -> !rules.matches(clause.pattern(), event))
        .map(
            clause ->
                String.format(
                    Locale.ROOT,
                    "The rule %s requires %s to be %s, but it is %s.",
                    rule.name(),
                    String.join(".", clause.path()),
                    clause.wanted(),
                    event.at("/" + String.join("/", clause.path()))))
        .toList();
  }

  /** One path of a pattern with its allowed values, and a pattern of only that path. */
  private record Clause(List<String> path, JsonNode wanted, JsonNode pattern) {}

  private static List<Clause> clauses(JsonNode pattern, List<String> path) {
    List<Clause> clauses = new ArrayList<>();
    for (var member : pattern.properties()) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(member.getKey());
      if (member.getValue().isObject()) {
        clauses.addAll(clauses(member.getValue(), deeper));
      } else {
        clauses.add(new Clause(deeper, member.getValue(), alone(deeper, member.getValue())));
      }
    }
    return clauses;
  }

  private static JsonNode alone(List<String> path, JsonNode value) {
    JsonNode node = value;
    for (String name : path.reversed()) {
      node = JsonText.MAPPER.createObjectNode().set(name, node);
    }
    return node;
  }

  private static ObjectNode event(JsonNode entry) {
    ObjectNode event =
        JsonText.MAPPER
            .createObjectNode()
            .put("version", "0")
            .put("id", "why")
            .put("account", "000000000000")
            .put("region", "us-east-1")
            .put("time", "2026-01-01T00:00:00Z")
            .put("source", entry.path("Source").asText())
            .put("detail-type", entry.path("DetailType").asText());
    event.set("resources", JsonText.MAPPER.createArrayNode());
    event.set("detail", JsonText.read(entry.path("Detail").asText()));
    return event;
  }

  private static JsonNode entry(JourneyHop putEvents, Set<String> ids) {
    for (JsonNode entry : JsonText.read(putEvents.request()).path("Entries")) {
      if (ids.stream().anyMatch(entry.toString()::contains)) {
        return entry;
      }
    }
    return JsonText.read(putEvents.request()).path("Entries").path(0);
  }
}
