package localcloud.schemas;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/** {@code AWS::EventSchemas::Registry}: a name under which schemas are registered. */
final class RegistryType implements ResourceType {

  @Override
  public String name() {
    return "AWS::EventSchemas::Registry";
  }

  @Override
  public Set<String> properties() {
    return Set.of("RegistryName", "Description", "Tags.*");
  }

  @Override
  public String named() {
    return "RegistryName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("RegistryName");
    String arn = SchemaArns.registry(name);
    return new Deployed(arn, Map.of("RegistryName", name, "RegistryArn", arn));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    // Its schemas, the only thing to delete, are separate resources.
  }
}
