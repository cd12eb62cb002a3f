package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.AwsException;

/** Refuses a target whose input no event could give (API Reference, "Target"). */
final class TargetInputCheck {
  private static final int LONGEST = 8192;
  private static final List<String> WAYS = List.of("Input", "InputPath", "InputTransformer");

  private TargetInputCheck() {}

  /**
   * @throws AwsException ValidationException if no event could be turned into this input
   */
  static void check(Target target) {
    JsonNode definition = target.definition();
    if (WAYS.stream().filter(definition::hasNonNull).count() > 1) {
      throw refused("Only one of Input, InputPath, or InputTransformer must be provided", target);
    }
    boolean fifo = definition.path("Arn").asText().endsWith(".fifo");
    if (fifo && definition.at("/SqsParameters/MessageGroupId").asText().isEmpty()) {
      throw refused("Parameter(s) SqsParameters must be specified", target);
    }
    if (definition.hasNonNull("Input")) {
      String input = definition.get("Input").asText();
      if (input.length() > LONGEST) {
        throw refused("Input has more than " + LONGEST + " characters", target);
      }
      if (!JsonSyntax.isOne(input)) {
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
}
