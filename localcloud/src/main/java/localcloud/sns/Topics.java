package localcloud.sns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;

/** All topics by ARN, and their subscriptions. */
final class Topics {
  private final Map<String, Topic> topics = new ConcurrentSkipListMap<>();
  private final Map<String, Subscription> subscriptions = new ConcurrentSkipListMap<>();

  boolean has(String arn) {
    return topics.containsKey(arn);
  }

  Topic get(String arn) {
    Topic topic = topics.get(arn);
    if (topic == null) {
      throw new AwsException(404, "NotFound", "Topic does not exist");
    }
    return topic;
  }

  Collection<Topic> all() {
    return topics.values();
  }

  void put(Topic topic) {
    topics.put(topic.arn(), topic);
  }

  /** Removes a topic with its subscriptions, as in "DeleteTopic" of the API reference. */
  void remove(String arn) {
    topics.remove(arn);
    subscriptions.values().removeIf(subscription -> subscription.topicArn().equals(arn));
  }

  void subscribe(Subscription subscription) {
    get(subscription.topicArn());
    subscriptions.put(subscription.arn(), subscription);
  }

  void unsubscribe(String arn) {
    subscriptions.remove(arn);
  }

  List<Subscription> of(String topicArn) {
    get(topicArn);
    return subscriptions.values().stream()
        .filter(subscription -> subscription.topicArn().equals(topicArn))
        .toList();
  }
}
