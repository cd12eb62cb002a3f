package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A CloudFormation template, checked section by section. The sections are those of "Template
 * sections" in the AWS CloudFormation User Guide; an unknown section is an error.
 *
 * @param source the template as read
 * @param parameters the values given for parameters instead of their defaults
 */
public record Template(
    String stack,
    JsonNode source,
    Map<String, Resource> resources,
    Map<String, String> parameters) {

  /** Reads the sections and each resource's own keys; the deployment checks the properties. */
  public static Template parse(String stack, JsonNode source) {
    TemplateKeys.checkSections(stack, source);
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : source.path("Resources").properties()) {
      resources.put(entry.getKey(), ResourceReader.read(stack, entry.getKey(), entry.getValue()));
    }
    return new Template(stack, source, resources, Map.of());
  }

  /**
   * A copy of this template with other parameter values.
   *
   * @throws TemplateException when the template has no such parameter
   */
  public Template withParameters(Map<String, String> values) {
    for (String name : values.keySet()) {
      if (!section("Parameters").has(name)) {
        throw new TemplateException(stack, "no such parameter: " + name);
      }
    }
    return new Template(stack, source, resources, Map.copyOf(values));
  }

  public JsonNode section(String name) {
    return source.path(name);
  }

  public Map<String, Output> outputs() {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : section("Outputs").properties()) {
      JsonNode output = entry.getValue();
      outputs.put(
          entry.getKey(),
          new Output(
              output.path("Value"),
              optional(output.path("Export").path("Name")),
              optional(output.path("Condition")).map(JsonNode::asText)));
    }
    return outputs;
  }

  private static Optional<JsonNode> optional(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }
}
