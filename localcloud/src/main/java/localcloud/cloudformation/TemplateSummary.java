package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;
import localcloud.template.TemplateText;

/** What a template says before it is deployed (API Reference, "ValidateTemplate"). */
final class TemplateSummary {
  private TemplateSummary() {}

  static ObjectNode types(String body) {
    ObjectNode summary = summary(body);
    Set<String> types = new TreeSet<>();
    parsed(body).path("Resources").forEach(one -> types.add(one.path("Type").asText()));
    types.forEach(summary.putArray("ResourceTypes")::add);
    return summary;
  }

  static ObjectNode summary(String body) {
    JsonNode template = parsed(body);
    ObjectNode answer = Json.object();
    ArrayNode parameters = answer.putArray("Parameters");
    template
        .path("Parameters")
        .properties()
        .forEach(
            declared -> {
              ObjectNode one = parameters.addObject().put("ParameterKey", declared.getKey());
              JsonNode otherwise = declared.getValue().path("Default");
              if (otherwise.isValueNode()) {
                one.put("DefaultValue", otherwise.asText());
              }
              one.put("NoEcho", declared.getValue().path("NoEcho").asBoolean());
            });
    Capabilities.neededBy(template)
        .ifPresent(
            needed -> {
              answer.putArray("Capabilities").add(needed);
              answer.put(
                  "CapabilitiesReason",
                  "The following resource(s) require capabilities: "
                      + Capabilities.reasons(template));
            });
    String description = template.path("Description").asText();
    return description.isEmpty() ? answer : answer.put("Description", description);
  }

  private static JsonNode parsed(String body) {
    try {
      return TemplateText.parse("Template", body).source();
    } catch (TemplateException e) {
      throw Refused.invalid("Template format error: " + e.getMessage());
    }
  }
}
