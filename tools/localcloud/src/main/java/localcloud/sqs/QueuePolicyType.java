package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.PolicyElements;

/**
 * {@code AWS::SQS::QueuePolicy}: kept where access is decided; the engine itself refuses nobody.
 */
record QueuePolicyType(QueuePolicies policies) implements ResourceType {

  @Override
  public String name() {
    return "AWS::SQS::QueuePolicy";
  }

  @Override
  public Set<String> properties() {
    Set<String> paths = PolicyElements.ofDocument("PolicyDocument");
    paths.add("Queues");
    return paths;
  }

  @Override
  public Deployed create(Declared wanted) {
    String id = wanted.generatedName();
    for (JsonNode url : wanted.properties().path("Queues")) {
      policies.put(QueueNames.ofUrl(url.asText()), id, wanted.properties().path("PolicyDocument"));
    }
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
