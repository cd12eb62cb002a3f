package shop.system.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a template with the schemas of its resources: types and properties that there are,
 * values of the right kind, nothing required left out, attributes that there are.
 */
public final class SchemaCheck {
  private final ResourceSpecs specs;
  private final ValueCheck values;

  public SchemaCheck(ResourceSpecs specs) {
    this.specs = specs;
    this.values = new ValueCheck(specs);
  }

  /** One sentence for each error. */
  public List<String> errors(JsonNode template) {
    var resources = template.path("Resources");
    return Stream.concat(
            resources
                .propertyStream()
                .flatMap(resource -> ofResource(resource.getKey(), resource.getValue())),
            Attributes.in(template).flatMap(attribute -> missing(attribute, resources)))
        .toList();
  }

  private Stream<String> ofResource(String id, JsonNode resource) {
    return spec(resource)
        .map(spec -> values.ofObject(id, resource.path("Properties"), spec.path("properties")))
        .orElseGet(() -> Stream.of(id + " is of no known type"));
  }

  private Stream<String> missing(Attributes.Named attribute, JsonNode resources) {
    boolean exists =
        spec(resources.path(attribute.resource()))
            .map(spec -> spec.path("attributes").has(attribute.name()))
            .orElse(true);
    return exists ? Stream.empty() : Stream.of(attribute + " is no attribute");
  }

  Optional<JsonNode> spec(JsonNode resource) {
    return specs.ofType(resource.path("Type").asText());
  }
}
