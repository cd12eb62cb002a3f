package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at a template section by section. */
public final class TemplateFormat {
  private static final Set<String> OTHERS =
      Set.of("AWSTemplateFormatVersion", "Description", "Metadata", "Transform", "Rules", "Hooks");

  /** What an entry of a section is called. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "Resources", "Resource",
          "Parameters", "Parameter",
          "Outputs", "Output",
          "Mappings", "Mapping",
          "Conditions", "Condition");

  private static final Map<String, Integer> MOST =
      Map.of("Resources", 500, "Parameters", 200, "Outputs", 200, "Mappings", 200);
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 1024;

  private TemplateFormat() {}

  /**
   * @throws localcloud.gateway.AwsException when CloudFormation would not take the template
   */
  public static void check(JsonNode template) {
    if (!template.isObject()) {
      throw Malformed.format("unsupported structure.");
    }
    List<String> unknown =
        template
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(name -> !OTHERS.contains(name) && !ENTRIES.containsKey(name))
            .toList();
    if (!unknown.isEmpty()) {
      throw Malformed.invalid("Invalid template property or properties %s", unknown);
    }
    checkHead(template);
    ENTRIES.keySet().stream().sorted().forEach(name -> section(name, template.path(name)));
    if (template.path("Resources").isEmpty()) {
      throw Malformed.format("At least one Resources member must be defined.");
    }
    Nulls.check("", template);
    EntryFormat.check(template);
    FunctionForms.check(template);
    TemplateReferences.check(template);
    Circles.check(template.path("Resources"));
  }

  private static void checkHead(JsonNode template) {
    JsonNode version = template.path("AWSTemplateFormatVersion");
    if (!version.isMissingNode() && !version.asText().equals("2010-09-09")) {
      throw Malformed.format("unsupported value for AWSTemplateFormatVersion.");
    }
    JsonNode description = template.path("Description");
    if (!description.isMissingNode() && !description.isTextual()) {
      throw Malformed.format("Every Description member must be a string.");
    }
    if (description.asText().getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION) {
      throw Malformed.format("'Description' length is greater than %d.", LONGEST_DESCRIPTION);
    }
  }

  private static void section(String name, JsonNode section) {
    if (!section.isMissingNode() && !section.isObject()) {
      throw Malformed.format("The %s section must be a map.", name);
    }
    int most = MOST.getOrDefault(name, Integer.MAX_VALUE);
    if (section.size() > most) {
      throw Malformed.format(
          "Number of %s, %d, is greater than maximum allowed, %d",
          name.toLowerCase(Locale.ROOT), section.size(), most);
    }
    String entry = ENTRIES.getOrDefault(name, name);
    section.fieldNames().forEachRemaining(id -> name(entry, id));
  }

  private static void name(String entry, String id) {
    if (!id.matches("[A-Za-z0-9]+") && !entry.equals("Mapping")) {
      throw Malformed.format("%s name %s is non alphanumeric.", entry, id);
    }
    if (id.length() > LONGEST_NAME) {
      throw Malformed.format("%s name %s is longer than %d characters.", entry, id, LONGEST_NAME);
    }
  }
}
