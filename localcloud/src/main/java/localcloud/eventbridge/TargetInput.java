package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.Json;

/**
 * What a target gets: the event, a part of it, a constant, or text made from it (API Reference,
 * "Target").
 */
final class TargetInput {
  private TargetInput() {}

  /**
   * @throws RuntimeException if this event has not what the target's input needs
   */
  static String of(Rule rule, Target target, Event event) {
    JsonNode definition = target.definition();
    if (definition.hasNonNull("Input")) {
      return definition.get("Input").asText();
    }
    if (definition.hasNonNull("InputPath")) {
      JsonNode part = new InputPath(definition.get("InputPath").asText()).read(event.envelope());
      if (part.isMissingNode()) {
        throw new IllegalArgumentException(
            "The event has nothing at the InputPath " + definition.get("InputPath").asText());
      }
      return Json.text(part);
    }
    if (definition.hasNonNull("InputTransformer")) {
      String made = new InputTransformer(definition.get("InputTransformer")).apply(rule, event);
      if (!JsonSyntax.isTemplate(made)) {
        throw new IllegalArgumentException(
            "The event turns the InputTemplate into text that is not valid JSON");
      }
      return made;
    }
    return Json.text(event.envelope());
  }
}
