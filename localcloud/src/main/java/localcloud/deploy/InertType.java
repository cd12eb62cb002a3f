package localcloud.deploy;

import java.util.Map;
import java.util.Set;

/**
 * A type that has no effect here, but whose property names are checked like those of any other.
 *
 * @param named the property that names the resource, or empty
 */
public record InertType(String name, Set<String> properties, String named) implements ResourceType {

  @Override
  public Deployed create(Declared wanted) {
    String id = named.isEmpty() ? wanted.generatedName() : wanted.nameFrom(named);
    return new Deployed(id, Map.of("Arn", arn(id)));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {}

  /** {@code AWS::ECR::Repository} and a name become {@code arn:aws:ecr:…:repository/name}. */
  private String arn(String id) {
    String[] type = name.toLowerCase(java.util.Locale.ROOT).split("::");
    return "arn:aws:"
        + type[1]
        + ":us-east-1:"
        + localcloud.gateway.Caller.ACCOUNT
        + ":"
        + type[2]
        + "/"
        + id;
  }
}
