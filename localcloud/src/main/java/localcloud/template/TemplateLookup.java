package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;

/** Looks a name up in the template first, then in its surroundings. */
final class TemplateLookup implements Lookup {
  private final Template template;
  private final TemplateContext surroundings;
  private final Parameters parameters;
  private final Conditions conditions;

  TemplateLookup(Template template, TemplateContext surroundings) {
    this.template = template;
    this.surroundings = surroundings;
    this.parameters = new Parameters(template, surroundings);
    this.conditions = new Conditions(template, new Resolver(template.stack(), this));
  }

  void checkParameters() {
    parameters.check();
  }

  boolean knows(String name) {
    return name.startsWith(PseudoParameters.PREFIX)
        || parameters.has(name)
        || template.resources().containsKey(name);
  }

  @Override
  public JsonNode ref(String name) {
    if (name.startsWith(PseudoParameters.PREFIX)) {
      return PseudoParameters.valueOf(name, template.stack());
    }
    return parameters.has(name)
        ? parameters.valueOf(name)
        : TextNode.valueOf(
            surroundings
                .physicalId(name)
                .orElseThrow(() -> error("no resource or parameter is named " + name)));
  }

  @Override
  public String attribute(String logicalId, String attribute) {
    return surroundings
        .attribute(logicalId, attribute)
        .orElseThrow(() -> error(logicalId + " has no attribute " + attribute + " here"));
  }

  @Override
  public boolean condition(String name) {
    return conditions.holds(name);
  }

  @Override
  public JsonNode mapping(String map, String topLevelKey, String secondLevelKey) {
    JsonNode value = template.section("Mappings").path(map).path(topLevelKey).path(secondLevelKey);
    if (value.isMissingNode()) {
      throw error("Mappings have no " + map + "." + topLevelKey + "." + secondLevelKey);
    }
    return value;
  }

  @Override
  public String imported(String exportName) {
    return surroundings
        .exported(exportName)
        .orElseThrow(
            () ->
                error(
                    "no stack exports " + exportName + "; first deploy the stack that exports it"));
  }

  private TemplateException error(String reason) {
    return new TemplateException(template.stack(), reason);
  }
}
