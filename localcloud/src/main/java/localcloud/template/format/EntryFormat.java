package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What each entry of a section has to have. */
final class EntryFormat {
  private static final Set<String> OF_RESOURCE =
      Set.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "UpdatePolicy",
          "CreationPolicy",
          "Metadata");
  private static final Set<String> OF_PARAMETER =
      Set.of(
          "Type",
          "Default",
          "Description",
          "NoEcho",
          "AllowedValues",
          "AllowedPattern",
          "ConstraintDescription",
          "MinLength",
          "MaxLength",
          "MinValue",
          "MaxValue");
  private static final Set<String> OF_OUTPUT =
      Set.of("Value", "Description", "Export", "Condition");
  private static final String TYPES =
      "String|Number|CommaDelimitedList|List<Number>|(List<)?AWS::[A-Za-z0-9:]+>?|"
          + "AWS::SSM::Parameter::Value<.+>";

  private EntryFormat() {}

  static void check(JsonNode template) {
    template.path("Parameters").properties().forEach(EntryFormat::parameter);
    template.path("Mappings").properties().forEach(EntryFormat::mapping);
    template.path("Resources").properties().forEach(EntryFormat::resource);
    template.path("Outputs").properties().forEach(EntryFormat::output);
  }

  private static void parameter(Map.Entry<String, JsonNode> entry) {
    JsonNode parameter = entry.getValue();
    String type = parameter.path("Type").asText();
    if (type.isEmpty()) {
      throw Malformed.format("Every Parameters object must contain a Type member.");
    }
    if (!type.matches(TYPES)) {
      throw Malformed.format("Unrecognized parameter type: %s", type);
    }
    known(parameter, OF_PARAMETER, "parameter");
    if (parameter.path("Default").isContainerNode()) {
      throw Malformed.format("Every Default member must be a string.");
    }
    if (parameter.has("AllowedValues") && !parameter.get("AllowedValues").isArray()) {
      throw Malformed.format("Every AllowedValues member must be a list.");
    }
  }

  private static void mapping(Map.Entry<String, JsonNode> entry) {
    boolean two =
        entry.getValue().isObject()
            && entry.getValue().valueStream().allMatch(JsonNode::isObject)
            && entry
                .getValue()
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .noneMatch(JsonNode::isObject);
    if (!two) {
      throw Malformed.format("Every Mappings attribute must be a String or a List.");
    }
  }

  private static void resource(Map.Entry<String, JsonNode> entry) {
    String at = "/Resources/" + entry.getKey();
    JsonNode resource = entry.getValue();
    if (!resource.isObject()) {
      throw Malformed.format("[%s] resource definition is malformed", at);
    }
    if (!resource.path("Type").isTextual() || resource.path("Type").asText().isEmpty()) {
      throw Malformed.format("[%s] Every Resources object must contain a Type member.", at);
    }
    known(resource, OF_RESOURCE, "resource");
    if (resource.has("Properties") && !resource.get("Properties").isObject()) {
      throw Malformed.format("[%s] 'Properties' must be a map.", at);
    }
    JsonNode after = resource.path("DependsOn");
    boolean names = after.isArray() && after.valueStream().allMatch(JsonNode::isTextual);
    if (!after.isMissingNode() && !after.isTextual() && !names) {
      throw Malformed.format("DependsOn must be a string or list of strings.");
    }
    if (resource.has("Condition") && !resource.get("Condition").isTextual()) {
      throw Malformed.format("Every Condition member must be a string.");
    }
  }

  private static void output(Map.Entry<String, JsonNode> entry) {
    known(entry.getValue(), OF_OUTPUT, "output");
    JsonNode value = entry.getValue().path("Value");
    if (value.isMissingNode()) {
      throw Malformed.format("Every Outputs member must contain a Value object");
    }
    if (value.isArray() || value.isObject() && !FunctionUses.is(value)) {
      throw Malformed.format("The Value field of every Outputs member must evaluate to a String.");
    }
  }

  private static void known(JsonNode entry, Set<String> names, String what) {
    entry
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw Malformed.invalid("Invalid template %s property '%s'", what, name);
              }
            });
  }
}
