package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.ResourcePolicies;

/** {@code AWS::SNS::Topic}; {@code Ref} returns its ARN. */
record TopicType(Topics topics, ResourcePolicies policies) implements ResourceType {

  @Override
  public String name() {
    return "AWS::SNS::Topic";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "TopicName",
        "DisplayName",
        "KmsMasterKeyId",
        "Subscription.Protocol",
        "Subscription.Endpoint",
        "Tags.*");
  }

  @Override
  public String named() {
    return "TopicName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("TopicName");
    if (topics.has(Topic.arn(name))) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted, name);
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    String arn = existing.physicalId();
    topics.of(arn).stream()
        .map(Subscription::arn)
        .filter(subscription -> subscription.contains(":declared-"))
        .forEach(topics::unsubscribe);
    return put(wanted, topics.get(arn).name());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    topics.remove(existing.physicalId());
    policies.forget(existing.physicalId());
  }

  private Deployed put(Declared wanted, String name) {
    Topic topic = new Topic(name, wanted.properties().path("DisplayName").asText());
    topics.put(topic);
    int number = 0;
    for (JsonNode declared : wanted.properties().path("Subscription")) {
      topics.subscribe(
          new Subscription(
              topic.arn() + ":declared-" + number++,
              topic.arn(),
              declared.path("Protocol").asText(),
              declared.path("Endpoint").asText(),
              false));
    }
    return new Deployed(topic.arn(), Map.of("TopicArn", topic.arn(), "TopicName", name));
  }
}
