package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Template;

/**
 * Finds the resource that a value of a template leads to, also through an SSM parameter that
 * another stack publishes.
 */
final class References {
  private final CloudAssembly assembly;

  References(CloudAssembly assembly) {
    this.assembly = assembly;
  }

  /** The resource as {@code Stack/LogicalId}; the value itself if it is text. */
  String target(String stack, JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    String id = value.has("Ref") ? value.path("Ref").asText() : value.at("/Fn::GetAtt/0").asText();
    var template = template(stack);
    if (template.resources().containsKey(id)) {
      return stack + "/" + id;
    }
    String parameter = template.section("Parameters").path(id).path("Default").asText();
    return published(parameter)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The search cannot tell where " + value + " in " + stack + " leads"));
  }

  private Template template(String stack) {
    return assembly.stacks().stream()
        .filter(one -> one.name().equals(stack))
        .findFirst()
        .orElseThrow()
        .template();
  }

  private Optional<String> published(String parameter) {
    return assembly.stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.type().equals("AWS::SSM::Parameter"))
        .filter(resource -> resource.properties().path("Name").asText().equals(parameter))
        .findFirst()
        .map(resource -> target(resource.stack(), resource.properties().path("Value")));
  }
}
