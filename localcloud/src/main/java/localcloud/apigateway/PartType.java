package localcloud.apigateway;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * A type whose resources are kept by a stable id, so that creating and changing one are the same.
 *
 * @param put adds the resource, or takes the place of the one with its id
 */
record PartType(
    String name,
    Set<String> properties,
    Function<Declared, Deployed> put,
    BiConsumer<Declared, Deployed> remove)
    implements ResourceType {

  @Override
  public Deployed create(Declared wanted) {
    return put.apply(wanted);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put.apply(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    remove.accept(was, existing);
  }
}
