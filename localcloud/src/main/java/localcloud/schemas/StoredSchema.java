package localcloud.schemas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/**
 * A schema in a registry.
 *
 * @param type {@code OpenApi3} or {@code JSONSchemaDraft4}
 * @param version starts at 1 and increases with every new content
 */
record StoredSchema(
    String registry, String name, String type, String description, String content, int version) {

  String arn() {
    return SchemaArns.schema(registry, name);
  }

  StoredSchema followedBy(StoredSchema next) {
    return new StoredSchema(
        registry,
        name,
        next.type,
        next.description,
        next.content,
        next.content.equals(content) ? version : version + 1);
  }

  ObjectNode summary() {
    return Json.object()
        .put("SchemaArn", arn())
        .put("SchemaName", name)
        .put("VersionCount", version);
  }

  ObjectNode described() {
    return Json.object()
        .put("SchemaArn", arn())
        .put("SchemaName", name)
        .put("SchemaVersion", String.valueOf(version))
        .put("Type", type)
        .put("Description", description)
        .put("Content", content);
  }
}
