package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** The operations of the SNS API Reference that publish, subscribe and tell of topics. */
record SnsService(Topics topics, TopicPolicies policies, Deliveries deliveries) implements Service {

  @Override
  public String name() {
    return "sns";
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = QueryForm.input(call);
    String topic = input.path("TopicArn").asText();
    return Reply.json(
        200,
        switch (call.operation()) {
          case "Publish" -> publish(topic, input);
          case "ListTopics" -> list();
          case "GetTopicAttributes" -> describe(topics.get(topic));
          case "Subscribe" -> subscribe(topic, input);
          case "Unsubscribe" -> {
            topics.unsubscribe(input.path("SubscriptionArn").asText());
            yield Json.object();
          }
          case "ListSubscriptionsByTopic" -> subscriptions(topic);
          default -> throw AwsException.unknownOperation(call);
        });
  }

  private ObjectNode publish(String topic, JsonNode input) {
    if (input.path("Message").asText().isEmpty()) {
      throw new AwsException(400, "InvalidParameter", "Invalid parameter: Empty message");
    }
    String id = deliveries.publish(topics.get(topic), topics.of(topic), input);
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

  /** The same endpoint twice is one subscription, as on AWS. */
  private ObjectNode subscribe(String topic, JsonNode input) {
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
        .put("SubscriptionArn", subscription.pending() ? "pending confirmation" : arn);
  }

  private ObjectNode subscriptions(String topic) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Subscriptions");
    topics.of(topic).forEach(subscription -> list.add(subscription.asJson()));
    return answer;
  }
}
