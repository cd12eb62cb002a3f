package localcloud.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import localcloud.engine.EngineException;
import localcloud.gateway.Caller;
import localcloud.time.MovableClock;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.DeliveryReceipt;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.NodeAddress;
import org.elasticmq.QueueStatistics;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.ListQueues;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.msg.UpdateQueueDeadLettersQueue;
import org.elasticmq.msg.UpdateVisibilityTimeout;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.rest.sqs.AutoCreateQueuesConfig$;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/**
 * Everything that touches ElasticMQ's Scala API, so no other file needs to know that it is not
 * Java.
 */
final class ElasticMq implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String QUIET_DAEMONIC_AND_CLOCKED =
      String.format(
          Locale.ROOT,
          """
          pekko.loglevel = ERROR
          pekko.stdout-loglevel = OFF
          pekko.daemonic = on
          pekko.jvm-exit-on-fatal-error = off
          pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
          pekko.actor.default-mailbox.mailbox-type = "%s"
          """,
          ClockedMailbox.class.getName());

  private final ActorSystem actors;
  private final ActorRef queues;
  private final SQSRestServer server;
  private final MovableClock clock;
  private final ActorRef watcher;
  private final @Nullable KeptQueues kept;
  private final Unkept unkept = new Unkept();
  private final Deletions deletions = new Deletions();

  ElasticMq(MovableClock clock, int endpointPort, MessageAges ages, @Nullable Path dataDir) {
    this.clock = clock;
    this.kept = dataDir == null ? null : KeptQueues.in(dataDir);
    Config config = ConfigFactory.parseString(QUIET_DAEMONIC_AND_CLOCKED);
    this.actors =
        ActorSystem.create(
            "sqs",
            BootstrapSetup.create(config.withFallback(ConfigFactory.load()))
                .and(new ClockedMailbox.ByClock(clock)));
    this.watcher =
        actors.actorOf(
            Props.create(
                QueueWatcher.class, () -> new QueueWatcher(ages, kept, unkept, deletions)));
    NowProvider time = new ClockTime(clock);
    this.queues =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(time, StrictSQSLimits$.MODULE$, Option.apply(watcher))));
    if (kept != null) {
      restore(kept, ages);
    }
    this.server =
        new TheSQSRestServerBuilder(
                Option.apply(actors),
                Option.apply(queues),
                "127.0.0.1",
                0,
                new NodeAddress("http", "127.0.0.1", endpointPort, ""),
                false,
                StrictSQSLimits$.MODULE$,
                "us-east-1",
                Caller.ACCOUNT,
                Option.apply(watcher),
                AutoCreateQueuesConfig$.MODULE$.disabled())
            .start();
  }

  private void restore(KeptQueues from, MessageAges ages) {
    for (CreateQueueMetadata queue : from.queues()) {
      var messages = from.messages(queue.name());
      Either<?, ?> made = (Either<?, ?>) ask(queues, new CreateQueue(queue.toCreateQueueData()));
      ask(
          (ActorRef) made.toOption().get(),
          new RestoreMessages(CollectionConverters.asScala(messages).toList()));
      messages.forEach(
          message -> ages.added(queue.name(), message.id(), message.created().toInstant()));
    }
    settle();
  }

  /** Returns when everything that the engine has done is kept. */
  void settle() {
    if (kept != null) {
      ask(watcher, QueueWatcher.Settle.NOW);
    }
  }

  /** Removes a queue's messages from what is kept, as the engine does not tell that it does. */
  void purgeKept(String queue) {
    if (kept != null) {
      ask(watcher, new QueueWatcher.Purge(queue));
    }
  }

  Unkept unkept() {
    return unkept;
  }

  Deletions deletions() {
    return deletions;
  }

  int port() {
    return server.waitUntilStarted().localAddress().getPort();
  }

  /** The counts by the movable clock; ElasticMQ's own REST API uses the machine's. */
  QueueCounts counts(String queue) {
    QueueStatistics counted =
        (QueueStatistics) ask(queue(queue), new GetQueueStatistics(clock.millis()));
    return new QueueCounts(
        counted.approximateNumberOfVisibleMessages(),
        counted.approximateNumberOfInvisibleMessages(),
        counted.approximateNumberOfMessagesDelayed());
  }

  void removeRedrivePolicy(String queue) {
    ask(queue(queue), new UpdateQueueDeadLettersQueue(Option.empty(), Option.empty()));
  }

  /**
   * Makes every long poll check its queue again: a queue looks for due messages whenever a
   * message's visibility changes, even if that message is not in the queue.
   */
  void nudge() {
    var anyChange =
        new UpdateVisibilityTimeout(
            new DeliveryReceipt("none#none"), new MillisVisibilityTimeout(0));
    scala.collection.Iterator<?> names =
        ((scala.collection.Iterable<?>) ask(queues, new ListQueues())).iterator();
    while (names.hasNext()) {
      queue((String) names.next()).tell(anyChange, ActorRef.noSender());
    }
  }

  /** Stops the actors at once: stopping the server first would wait for every open long poll. */
  @Override
  public void close() {
    actors.terminate();
    actors.getWhenTerminated().toCompletableFuture().join();
    if (kept != null) {
      kept.close();
    }
  }

  private ActorRef queue(String name) {
    Option<?> found = (Option<?>) ask(queues, new LookupQueue(name));
    if (found.isEmpty()) {
      throw QueueNames.noSuchQueue();
    }
    return (ActorRef) found.get();
  }

  private static Object ask(ActorRef actor, Object message) {
    CompletionStage<Object> answer = Patterns.ask(actor, message, PATIENCE);
    try {
      return answer.toCompletableFuture().join();
    } catch (java.util.concurrent.CompletionException e) {
      throw new EngineException("The SQS engine does not answer " + message, e);
    }
  }
}
