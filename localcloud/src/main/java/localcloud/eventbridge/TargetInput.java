package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * What a target gets: the event, a part of it, a constant, or text made from it (API Reference,
 * "Target").
 */
final class TargetInput {
  private static final int LONGEST = 8192;
  private static final List<String> WAYS = List.of("Input", "InputPath", "InputTransformer");

  private TargetInput() {}

  /**
   * @throws AwsException ValidationException if no event could be turned into this input
   */
  static void check(Target target) {
    JsonNode definition = target.definition();
    if (WAYS.stream().filter(definition::hasNonNull).count() > 1) {
      throw refused("Only one of Input, InputPath, or InputTransformer must be provided", target);
    }
    if (definition.hasNonNull("Input")) {
      String input = definition.get("Input").asText();
      if (input.length() > LONGEST) {
        throw refused("Input has more than " + LONGEST + " characters", target);
      }
      if (!JsonText.isOne(input)) {
        throw refused("Input is not a valid JSON text", target);
      }
    }
    if (definition.hasNonNull("InputPath")) {
      new InputPath(definition.get("InputPath").asText()).check();
    }
    if (definition.hasNonNull("InputTransformer")) {
      new InputTemplateCheck(target, definition.get("InputTransformer")).check();
    }
  }

  static AwsException refused(String reason, Target target) {
    return AwsException.validation(
        String.format(Locale.ROOT, "%s for target %s.", reason, target.id()));
  }

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
      if (!JsonText.isTemplate(made)) {
        throw new IllegalArgumentException(
            "The event turns the InputTemplate into text that is not valid JSON");
      }
      return made;
    }
    return Json.text(event.envelope());
  }
}
