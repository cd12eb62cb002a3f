package localcloud.sns;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.PolicyElements;

/** {@code AWS::SNS::TopicPolicy}: kept where access is decided. */
record TopicPolicyType(TopicPolicies policies) implements ResourceType {

  @Override
  public String name() {
    return "AWS::SNS::TopicPolicy";
  }

  @Override
  public Set<String> properties() {
    Set<String> paths = PolicyElements.ofDocument("PolicyDocument");
    paths.add("Topics");
    return paths;
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = wanted.generatedName();
    wanted
        .properties()
        .path("Topics")
        .forEach(
            topic -> policies.put(topic.asText(), id, wanted.properties().path("PolicyDocument")));
    return new Deployed(id, Map.of("Id", id));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    policies.removeEverywhere(existing.physicalId());
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    policies.removeEverywhere(existing.physicalId());
  }
}
