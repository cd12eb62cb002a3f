package localcloud.sqs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import localcloud.engine.EngineException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.DeliveryReceipt;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.QueueStatistics;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.ListQueues;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.msg.UpdateQueueDeadLettersQueue;
import org.elasticmq.msg.UpdateVisibilityTimeout;
import org.elasticmq.persistence.CreateQueueMetadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/**
 * What is asked of ElasticMQ's actors directly, without its REST API.
 *
 * @param manager of all queues
 */
record QueueActors(ActorRef manager) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  QueueCounts counts(String queue, long now) {
    QueueStatistics counted = (QueueStatistics) askQueue(queue, new GetQueueStatistics(now));
    return new QueueCounts(
        counted.approximateNumberOfVisibleMessages(),
        counted.approximateNumberOfInvisibleMessages(),
        counted.approximateNumberOfMessagesDelayed());
  }

  boolean has(String queue) {
    return ((Option<?>) ask(manager, new LookupQueue(queue))).isDefined();
  }

  void removeRedrivePolicy(String queue) {
    askQueue(queue, new UpdateQueueDeadLettersQueue(Option.empty(), Option.empty()));
  }

  void restore(KeptQueues kept, MessageAges ages) {
    for (CreateQueueMetadata queue : kept.queues()) {
      List<InternalMessage> messages = kept.messages(queue.name());
      Either<?, ?> made = (Either<?, ?>) ask(manager, new CreateQueue(queue.toCreateQueueData()));
      ask(
          (ActorRef) made.toOption().get(),
          new RestoreMessages(CollectionConverters.asScala(messages).toList()));
      messages.forEach(message -> ages.added(queue.name(), message));
    }
  }

  /** See {@link ElasticMq#nudge}. */
  void nudge() {
    var anyChange =
        new UpdateVisibilityTimeout(
            new DeliveryReceipt("none#none"), new MillisVisibilityTimeout(0));
    scala.collection.Iterator<?> names =
        ((scala.collection.Iterable<?>) ask(manager, new ListQueues())).iterator();
    while (names.hasNext()) {
      queue((String) names.next()).tell(anyChange, ActorRef.noSender());
    }
  }

  private ActorRef queue(String name) {
    Option<?> found = (Option<?>) ask(manager, new LookupQueue(name));
    if (found.isEmpty()) {
      throw QueueNames.noSuchQueue();
    }
    return (ActorRef) found.get();
  }

  /** A queue that is being deleted may be found and then not answer. */
  private Object askQueue(String name, Object message) {
    try {
      return ask(queue(name), message);
    } catch (EngineException e) {
      throw has(name) ? ServerAnswer.silent() : QueueNames.noSuchQueue();
    }
  }

  static Object ask(ActorRef actor, Object message) {
    CompletionStage<Object> answer = Patterns.ask(actor, message, PATIENCE);
    try {
      return answer.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new EngineException("The SQS engine does not answer " + message, e);
    }
  }
}
