package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Refuses a transformer that could make nothing of any event (API Reference, "InputTransformer";
 * User Guide, "Amazon EventBridge input transformation").
 */
record InputTemplateCheck(Target target, JsonNode definition) {
  private static final int LONGEST = 8192;
  private static final int MOST_VARIABLES = 100;
  private static final Pattern RESERVED = Pattern.compile("(?i)aws\\..*");

  /** Stands for a variable; no template needs to contain it. */
  private static final String MARK = "\uE000";

  /**
   * @throws AwsException ValidationException
   */
  void check() {
    String template = definition.path("InputTemplate").asText();
    if (template.isEmpty() || template.length() > LONGEST) {
      throw TargetInput.refused(
          "InputTemplate must have between 1 and " + LONGEST + " characters", target);
    }
    Set<Map.Entry<String, JsonNode>> paths = definition.path("InputPathsMap").properties();
    if (paths.size() > MOST_VARIABLES) {
      throw TargetInput.refused(
          "InputPathsMap has more than " + MOST_VARIABLES + " variables", target);
    }
    for (var path : paths) {
      if (RESERVED.matcher(path.getKey()).matches()) {
        throw TargetInput.refused(
            "InputPathsMap uses the reserved name " + path.getKey() + ": choose one without AWS.",
            target);
      }
      new InputPath(path.getValue().asText()).check();
    }
    InputTransformer transformer = new InputTransformer(definition);
    String unknown = transformer.unknownVariable();
    if (unknown != null) {
      throw TargetInput.refused(
          "InputTemplate contains the placeholder "
              + unknown
              + ", which InputPathsMap does not define,",
          target);
    }
    // Outside of quotes, a number: unlike a string, it cannot be a name.
    String filled = transformer.filled((variable, inText) -> inText ? MARK : "0");
    if (!JsonText.isTemplate(filled)) {
      throw TargetInput.refused(
          "InputTemplate is not a valid JSON text: put strings in quotes, and no placeholder where"
              + " an object has a name,",
          target);
    }
    if (JsonText.isOne(filled) && hasMarkedName(Json.read(filled))) {
      throw TargetInput.refused("A placeholder cannot be the name of an object's member", target);
    }
  }

  private static boolean hasMarkedName(JsonNode node) {
    return node.propertyStream().anyMatch(member -> member.getKey().contains(MARK))
        || node.valueStream().anyMatch(InputTemplateCheck::hasMarkedName);
  }
}
