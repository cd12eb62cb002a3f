package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;

/**
 * Evaluates a template's Conditions: see "Condition functions" in the AWS CloudFormation User
 * Guide.
 */
final class Conditions {
  private final Template template;
  private final Resolver resolver;
  private final Set<String> beingDecided = new LinkedHashSet<>();

  Conditions(Template template, Resolver resolver) {
    this.template = template;
    this.resolver = resolver;
  }

  boolean holds(String name) {
    JsonNode condition = template.section("Conditions").path(name);
    if (condition.isMissingNode()) {
      throw new TemplateException(template.stack(), "the condition " + name + " is not declared");
    }
    if (!beingDecided.add(name)) {
      throw new TemplateException(
          template.stack(), "conditions refer to each other in a circle: " + beingDecided);
    }
    try {
      return decide(condition);
    } finally {
      beingDecided.remove(name);
    }
  }

  private boolean decide(JsonNode condition) {
    Map.Entry<String, JsonNode> function =
        condition.properties().stream()
            .findFirst()
            .orElseThrow(() -> new TemplateException(template.stack(), "a condition is empty"));
    JsonNode argument = function.getValue();
    return switch (function.getKey()) {
      case "Condition" -> holds(argument.asText());
      case "Fn::Equals" -> resolver.text(argument.path(0)).equals(resolver.text(argument.path(1)));
      case "Fn::And" -> elements(argument, elements -> elements.allMatch(this::decide));
      case "Fn::Or" -> elements(argument, elements -> elements.anyMatch(this::decide));
      case "Fn::Not" -> !decide(argument.path(0));
      default ->
          throw new TemplateException(
              template.stack(), function.getKey() + " is not supported in Conditions");
    };
  }

  private static boolean elements(
      JsonNode array, Predicate<java.util.stream.Stream<JsonNode>> test) {
    return test.test(StreamSupport.stream(array.spliterator(), false));
  }
}
