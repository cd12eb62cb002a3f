package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;
import localcloud.assembly.Template;

/**
 * Finds the resource that a value of a template leads to, also through an SSM parameter that
 * another stack publishes.
 */
final class References {
  /** Of a table's stream, after the table's place. */
  static final String STREAM = "/stream";

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

  /** The same for what is put together, such as an ARN; without what differs between accounts. */
  private String text(String stack, JsonNode value) {
    var parts = value.at("/Fn::Join/1");
    if (!parts.isMissingNode()) {
      return Elements.of(parts)
          .map(part -> text(stack, part))
          .collect(Collectors.joining(value.at("/Fn::Join/0").asText()));
    }
    if (value.path("Ref").asText().startsWith("AWS::")) {
      return "";
    }
    var stage = resource(stack, value.path("Ref").asText()).filter(References::isStage);
    return stage.isPresent()
        ? stage.get().properties().path("StageName").asText()
        : target(stack, value) + (isStream(value) ? STREAM : "");
  }

  /**
   * What a policy is about: the last part of an ARN, such as {@code Stack/Table/index/all}, {@code
   * event-bus/Stack/Bus} or {@code Stack/Api/dev/POST/lookup}.
   */
  String inPolicy(String stack, JsonNode value) {
    String arn = text(stack, value);
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private static boolean isStage(Resource resource) {
    return resource.type().equals("AWS::ApiGateway::Stage");
  }

  private static boolean isStream(JsonNode value) {
    return value.at("/Fn::GetAtt/1").asText().equals("StreamArn");
  }

  private Optional<Resource> resource(String stack, String id) {
    return Optional.ofNullable(template(stack).resources().get(id));
  }

  private Template template(String stack) {
    return assembly.stacks().stream()
        .filter(one -> one.name().equals(stack))
        .findFirst()
        .orElseThrow()
        .template();
  }

  private Optional<String> published(String parameter) {
    return Resources.of(assembly, "AWS::SSM::Parameter")
        .filter(resource -> resource.properties().path("Name").asText().equals(parameter))
        .findFirst()
        .map(resource -> text(resource.stack(), resource.properties().path("Value")));
  }
}
