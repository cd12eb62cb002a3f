package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Refuses a transformer that could make nothing of any event (API Reference, "InputTransformer";
 * User Guide, "Amazon EventBridge input transformation").
 */
record InputTemplateCheck(Target target, JsonNode definition) {
  private static final int LONGEST = 8192;

  /** Stands for a variable; no template needs to contain it. */
  private static final String MARK = "\uE000";

  /**
   * @throws AwsException ValidationException
   */
  void check() {
    String template = definition.path("InputTemplate").asText();
    if (template.isEmpty() || template.length() > LONGEST) {
      throw TargetInputCheck.refused(
          "InputTemplate must have between 1 and " + LONGEST + " characters", target);
    }
    InputPathsCheck.check(target, definition.path("InputPathsMap"));
    InputTransformer transformer = new InputTransformer(definition);
    String unknown = transformer.unknownVariable();
    if (unknown != null) {
      throw TargetInputCheck.refused(
          "InputTemplate contains the placeholder "
              + unknown
              + ", which InputPathsMap does not define,",
          target);
    }
    // Outside of quotes, a number: unlike a string, it cannot be a name.
    String filled = transformer.filled((variable, inText) -> inText ? MARK : "0");
    if (!JsonSyntax.isTemplate(filled)) {
      throw TargetInputCheck.refused(
          "InputTemplate is not a valid JSON text: put strings in quotes, and no placeholder where"
              + " an object has a name,",
          target);
    }
    if (JsonSyntax.isOne(filled) && hasMarkedName(Json.read(filled))) {
      throw TargetInputCheck.refused(
          "A placeholder cannot be the name of an object's member", target);
    }
  }

  private static boolean hasMarkedName(JsonNode node) {
    return node.propertyStream().anyMatch(member -> member.getKey().contains(MARK))
        || node.valueStream().anyMatch(InputTemplateCheck::hasMarkedName);
  }
}
