package localcloud.apigateway;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * A type whose resources are stored by a stable id, so creating and updating one are the same.
 *
 * @param put adds the resource or replaces the one with its id
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
