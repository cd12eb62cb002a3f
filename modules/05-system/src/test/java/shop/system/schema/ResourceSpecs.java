package shop.system.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What CloudFormation knows about each type of resource: AWS's own schemas, as the CDK is generated
 * from them (the npm package {@code @aws-cdk/aws-service-spec}).
 */
public record ResourceSpecs(Map<String, JsonNode> types, Map<String, JsonNode> definitions) {
  private static final Path DATABASE =
      Path.of("../../node_modules/@aws-cdk/aws-service-spec/db.json.gz");

  public static ResourceSpecs installed() {
    try (var in = new GZIPInputStream(Files.newInputStream(DATABASE))) {
      var schema = new ObjectMapper().readTree(in).path("schema");
      return new ResourceSpecs(
          by("cloudFormationType", schema.at("/resource/entities")),
          by("$id", schema.at("/typeDefinition/entities")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> by(String name, JsonNode entities) {
    return entities
        .valueStream()
        .collect(Collectors.toMap(entity -> entity.path(name).asText(), entity -> entity));
  }

  /** A type's {@code properties} and {@code attributes}. */
  Optional<JsonNode> ofType(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /** The properties of what a property's type refers to. */
  JsonNode properties(JsonNode reference) {
    String id = reference.at("/reference/$ref").asText();
    return Objects.requireNonNull(definitions.get(id), id).path("properties");
  }
}
