package localcloud.schemas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All schemas by ARN. */
final class SchemaStore {
  private final Map<String, StoredSchema> schemas = new ConcurrentSkipListMap<>();

  StoredSchema put(StoredSchema schema) {
    return schemas.merge(schema.arn(), schema, StoredSchema::followedBy);
  }

  Optional<StoredSchema> find(String registry, String name) {
    return Optional.ofNullable(schemas.get(SchemaArns.schema(registry, name)));
  }

  List<StoredSchema> in(String registry) {
    return schemas.values().stream().filter(schema -> schema.registry().equals(registry)).toList();
  }

  void remove(String arn) {
    schemas.remove(arn);
  }
}
