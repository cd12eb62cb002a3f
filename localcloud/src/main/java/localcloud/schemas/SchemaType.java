package localcloud.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** {@code AWS::EventSchemas::Schema}; new content creates a new version. */
record SchemaType(SchemaStore store) implements ResourceType {
  private static final Set<String> KINDS = Set.of("OpenApi3", "JSONSchemaDraft4");

  @Override
  public String name() {
    return "AWS::EventSchemas::Schema";
  }

  @Override
  public Set<String> properties() {
    return Set.of("RegistryName", "SchemaName", "Type", "Description", "Content", "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("RegistryName", "SchemaName");
  }

  @Override
  public String named() {
    return "SchemaName";
  }

  @Override
  public Deployed create(Declared wanted) {
    StoredSchema schema = schema(wanted);
    if (store.find(schema.registry(), schema.name()).isPresent()) {
      throw wanted.alreadyExists(schema.name());
    }
    return put(schema);
  }

  private Deployed put(StoredSchema schema) {
    StoredSchema stored = store.put(schema);
    return new Deployed(
        stored.arn(),
        Map.of(
            "SchemaArn",
            stored.arn(),
            "SchemaName",
            stored.name(),
            "SchemaVersion",
            String.valueOf(stored.version())));
  }

  private static StoredSchema schema(Declared wanted) {
    JsonNode properties = wanted.properties();
    String type = properties.path("Type").asText();
    if (!KINDS.contains(type)) {
      throw AwsException.validation("A schema's Type must be one of " + KINDS + ", not " + type);
    }
    String content = properties.path("Content").asText();
    if (!Json.read(content).isObject()) {
      throw AwsException.validation("A schema's Content must be a JSON object");
    }
    return new StoredSchema(
        SchemaArns.registryName(properties.path("RegistryName").asText()),
        wanted.nameFrom("SchemaName"),
        type,
        properties.path("Description").asText(),
        content,
        1);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(schema(wanted));
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    store.remove(existing.physicalId());
  }
}
