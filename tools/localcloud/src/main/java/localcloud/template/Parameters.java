package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The values of a template's Parameters: their defaults, or what the SSM parameter store holds. */
final class Parameters {
  private static final String STORED = "AWS::SSM::Parameter::Value<String>";

  /** The CDK's question whether the account is bootstrapped; nothing here depends on the answer. */
  private static final String BOOTSTRAP_VERSION = "BootstrapVersion";

  private final Template template;
  private final Surroundings surroundings;

  Parameters(Template template, Surroundings surroundings) {
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
    JsonNode byDefault = parameter.path("Default");
    String where = template.stack() + "/" + name;
    if (byDefault.isMissingNode()) {
      throw new TemplateException(
          where, "the parameter has no default, and none can be given here");
    }
    return switch (type) {
      case "String" -> byDefault;
      case STORED -> TextNode.valueOf(stored(where, byDefault.asText()));
      default ->
          throw new TemplateException(
              where, "the parameter type " + type + " is not supported here");
    };
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
