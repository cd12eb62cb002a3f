package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import localcloud.assembly.Template;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;

/**
 * The values of a template's Parameters: those given, or the defaults; or what the SSM parameter
 * store holds under that name.
 */
final class Parameters {
  private static final String STORED = "AWS::SSM::Parameter::Value<String>";

  /** The CDK uses it to check that the account is bootstrapped; nothing here depends on it. */
  private static final String BOOTSTRAP_VERSION = "BootstrapVersion";

  private final Template template;
  private final TemplateContext surroundings;

  Parameters(Template template, TemplateContext surroundings) {
    this.template = template;
    this.surroundings = surroundings;
  }

  boolean has(String name) {
    return template.section("Parameters").has(name);
  }

  void check() {
    template
        .section("Parameters")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(BOOTSTRAP_VERSION)) {
                valueOf(name);
              }
            });
  }

  JsonNode valueOf(String name) {
    JsonNode parameter = template.section("Parameters").path(name);
    String type = parameter.path("Type").asText();
    String given = template.parameters().get(name);
    JsonNode value = given == null ? parameter.path("Default") : TextNode.valueOf(given);
    String where = template.stack() + "/" + name;
    if (value.isMissingNode()) {
      throw new TemplateException(where, "the parameter has neither a value nor a default");
    }
    return switch (type) {
      case "String", "Number" -> new ParameterRules(name, parameter).checked(where, value);
      case "CommaDelimitedList", "List<Number>" -> list(value.asText());
      case STORED -> TextNode.valueOf(stored(where, value.asText()));
      default ->
          throw new TemplateException(
              where, "the parameter type " + type + " is not supported here");
    };
  }

  private static JsonNode list(String text) {
    ArrayNode list = Json.array();
    if (!text.isEmpty()) {
      for (String element : text.split(",")) {
        list.add(element.strip());
      }
    }
    return list;
  }

  private String stored(String where, String name) {
    return surroundings
        .storedParameter(name)
        .orElseThrow(
            () ->
                new TemplateException(
                    where,
                    "the SSM parameter "
                        + name
                        + " does not exist. Deploy the stack that writes it first, or write it"
                        + " yourself: aws ssm put-parameter --type String --name "
                        + name
                        + " --value …"));
  }
}
