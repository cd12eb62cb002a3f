package localcloud.deploy;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import localcloud.gateway.PolicyElements;
import localcloud.gateway.ResourcePolicies;

/**
 * A type that attaches a policy document to a list of resources, such as {@code
 * AWS::SQS::QueuePolicy}. The policies are stored where access is decided.
 *
 * @param list the property that lists the resources
 * @param resource turns an element of that list into the key that {@code policies} use
 */
public record ResourcePolicyType(
    String name, String list, UnaryOperator<String> resource, ResourcePolicies policies)
    implements ResourceType {

  @Override
  public Set<String> properties() {
    Set<String> paths = PolicyElements.ofDocument("PolicyDocument");
    paths.add(list);
    return paths;
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = wanted.generatedName();
    wanted
        .properties()
        .path(list)
        .forEach(
            one ->
                policies.put(
                    resource.apply(one.asText()), id, wanted.properties().path("PolicyDocument")));
    return new Deployed(id, Map.of("Id", id));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    policies.takeBack(existing.physicalId());
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    policies.takeBack(existing.physicalId());
  }
}
