package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.Json;

/** What a target gets: the event, a part of it, a constant, or text made from it. */
final class TargetInput {

  private TargetInput() {}

  static String of(Rule rule, Target target, Event event) {
    JsonNode definition = target.definition();
    if (definition.hasNonNull("Input")) {
      return definition.get("Input").asText();
    }
    if (definition.hasNonNull("InputPath")) {
      return Json.text(new InputPath(definition.get("InputPath").asText()).read(event.envelope()));
    }
    if (definition.hasNonNull("InputTransformer")) {
      return new InputTransformer(definition.get("InputTransformer")).apply(rule, event);
    }
    return Json.text(event.envelope());
  }
}
