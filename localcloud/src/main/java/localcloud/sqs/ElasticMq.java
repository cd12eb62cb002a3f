package localcloud.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import localcloud.engine.LoopbackAddress;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.time.MovableClock;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.Props;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.AutoCreateQueuesConfig$;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** ElasticMQ in this process: its actors, its server, and what it keeps for the next start. */
final class ElasticMq implements AutoCloseable {
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
  private final QueueActors queues;
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
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(time, StrictSQSLimits$.MODULE$, Option.apply(watcher))));
    this.queues = new QueueActors(manager);
    if (kept != null) {
      queues.restore(kept, ages);
      settle();
    }
    this.server =
        new TheSQSRestServerBuilder(
                Option.apply(actors),
                Option.apply(manager),
                LoopbackAddress.choose().getHostAddress(),
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

  InetSocketAddress address() {
    return server.waitUntilStarted().localAddress();
  }

  /** Returns when everything that the engine has done is kept. */
  void settle() {
    if (kept != null) {
      QueueActors.ask(watcher, QueueWatcher.Settle.NOW);
    }
  }

  /** Forgets a queue's messages, as the engine does not tell that it does. */
  void purged(String queue) {
    QueueActors.ask(watcher, new QueueWatcher.Purge(queue));
  }

  /**
   * Keeps what the disk has refused before; a retry of such a call may change nothing more.
   *
   * @throws AwsException InternalFailure if the disk still refuses it
   */
  void pay() {
    if (kept != null) {
      kept.pay();
    }
  }

  Unkept unkept() {
    return unkept;
  }

  Deletions deletions() {
    return deletions;
  }

  /** The counts by the movable clock; ElasticMQ's own REST API uses the machine's. */
  QueueCounts counts(String queue) {
    return queues.counts(queue, clock.millis());
  }

  boolean has(String queue) {
    return queues.has(queue);
  }

  void removeRedrivePolicy(String queue) {
    queues.removeRedrivePolicy(queue);
  }

  /**
   * Makes every long poll check its queue again: a queue looks for due messages whenever a
   * message's visibility changes, even if that message is not in the queue.
   */
  void nudge() {
    queues.nudge();
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
}
