package localcloud.eventbridge;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.PolicyElements;

/**
 * {@code AWS::Events::EventBusPolicy}: one statement on a bus, kept where access is decided. The
 * older form without {@code Statement} is not supported.
 */
record EventBusPolicyType(BusPolicies policies) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Events::EventBusPolicy";
  }

  @Override
  public Set<String> properties() {
    Set<String> paths = PolicyElements.ofStatement("Statement");
    paths.addAll(Set.of("EventBusName", "StatementId"));
    return paths;
  }

  @Override
  public Set<String> immutable() {
    return Set.of("EventBusName", "StatementId");
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = wanted.generatedName();
    String bus = wanted.properties().path("EventBusName").asText(Arns.DEFAULT_BUS);
    policies.put(Arns.name(bus), id, wanted.properties().path("Statement"));
    return new Deployed(id, Map.of());
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    policies.remove(existing.physicalId());
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    policies.remove(existing.physicalId());
  }
}
