package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** The operations of the SNS API Reference that publish, subscribe and describe topics. */
final class SnsService implements DispatchingService {
  private final Topics topics;
  private final TopicPolicies policies;
  private final Deliveries deliveries;
  private final OperationTable operations =
      new OperationTable()
          .json("Publish", this::publish)
          .json("ListTopics", input -> list())
          .json("GetTopicAttributes", input -> describe(topicOf(input)))
          .json("Subscribe", this::subscribe)
          .json("Unsubscribe", this::unsubscribe)
          .json("ListSubscriptionsByTopic", this::subscriptions);

  SnsService(Topics topics, TopicPolicies policies, Deliveries deliveries) {
    this.topics = topics;
    this.policies = policies;
    this.deliveries = deliveries;
  }

  @Override
  public String name() {
    return "sns";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private ObjectNode publish(JsonNode input) {
    if (input.path("Message").asText().isEmpty()) {
      throw new AwsException(400, "InvalidParameter", "Invalid parameter: Empty message");
    }
    Topic topic = topicOf(input);
    String id = deliveries.publish(topic, topics.of(topic.arn()), input);
    return Json.object().put("MessageId", id);
  }

  private ObjectNode list() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Topics");
    topics.all().forEach(topic -> list.addObject().put("TopicArn", topic.arn()));
    return answer;
  }

  private ObjectNode describe(Topic topic) {
    long pending = topics.of(topic.arn()).stream().filter(Subscription::pending).count();
    ObjectNode answer = Json.object();
    answer
        .putObject("Attributes")
        .put("TopicArn", topic.arn())
        .put("Owner", Caller.ACCOUNT)
        .put("DisplayName", topic.displayName())
        .put("Policy", Json.text(policies.of(topic.arn())))
        .put("SubscriptionsConfirmed", String.valueOf(topics.of(topic.arn()).size() - pending))
        .put("SubscriptionsPending", String.valueOf(pending));
    return answer;
  }

  /** Subscribing the same endpoint twice yields one subscription, as on AWS. */
  private ObjectNode subscribe(JsonNode input) {
    String topic = input.path("TopicArn").asText();
    boolean raw = false;
    for (JsonNode attribute : input.path("Attributes")) {
      raw |=
          attribute.path("key").asText().equals("RawMessageDelivery")
              && attribute.path("value").asBoolean();
    }
    String protocol = input.path("Protocol").asText();
    String endpoint = input.path("Endpoint").asText();
    String arn =
        topics.of(topic).stream()
            .filter(there -> there.protocol().equals(protocol) && there.endpoint().equals(endpoint))
            .map(Subscription::arn)
            .findFirst()
            .orElseGet(() -> topic + ":" + UUID.randomUUID());
    Subscription subscription = new Subscription(arn, topic, protocol, endpoint, raw);
    topics.subscribe(subscription);
    return Json.object()
        .put(
            "SubscriptionArn",
            subscription.pending() && !input.path("ReturnSubscriptionArn").asBoolean()
                ? "pending confirmation"
                : arn);
  }

  private ObjectNode unsubscribe(JsonNode input) {
    topics.unsubscribe(input.path("SubscriptionArn").asText());
    return Json.object();
  }

  private ObjectNode subscriptions(JsonNode input) {
    String topic = input.path("TopicArn").asText();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Subscriptions");
    topics.of(topic).forEach(subscription -> list.add(subscription.asJson()));
    return answer;
  }

  private Topic topicOf(JsonNode input) {
    return topics.get(input.path("TopicArn").asText());
  }
}
