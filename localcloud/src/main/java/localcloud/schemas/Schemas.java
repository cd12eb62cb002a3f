package localcloud.schemas;

import java.util.List;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Service;

/**
 * The schema registries of Amazon EventBridge; they live in memory, as every deployment creates
 * them again.
 */
public final class Schemas {
  private final SchemaStore store = new SchemaStore();

  public Service service() {
    return new SchemasService(store);
  }

  public List<ResourceType> resourceTypes() {
    return List.of(new RegistryType(), new SchemaType(store));
  }
}
