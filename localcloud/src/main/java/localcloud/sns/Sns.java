package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import localcloud.deploy.ResourcePolicyType;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Gateway;
import localcloud.gateway.Service;

/**
 * Amazon SNS in the local cloud. Topics live in memory, as every deployment creates them again; a
 * subscription made by an API call ends with the process.
 */
public final class Sns {
  private final Topics topics = new Topics();
  private final TopicPolicies policies = new TopicPolicies();
  private final Deliveries deliveries;

  /**
   * @param gateway through which queues are notified
   */
  public Sns(Gateway gateway, Clock clock) {
    this.deliveries = new Deliveries(gateway, clock);
  }

  public Service service() {
    return new SnsService(topics, policies, deliveries);
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new TopicType(topics, policies.given()),
        new ResourcePolicyType(
            "AWS::SNS::TopicPolicy", "Topics", UnaryOperator.identity(), policies.given()));
  }

  /** The policy document on a topic. */
  public List<JsonNode> policiesOf(String topicArn) {
    return List.of(policies.of(topicArn));
  }
}
