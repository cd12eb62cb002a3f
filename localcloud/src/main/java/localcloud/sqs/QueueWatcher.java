package localcloud.sqs;

import java.time.Duration;
import localcloud.gateway.AwsException;
import org.apache.pekko.actor.AbstractActor;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.actor.queue.QueueEventWithOperationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Receives queue and message events; remembers the messages' ages and keeps everything for the next
 * start, if anything is kept. The engine answers its caller only when it has heard from here.
 */
final class QueueWatcher extends AbstractActor {
  /** Ample for the engine to tell that a message has arrived in the other queue. */
  private static final Duration MOVE = Duration.ofSeconds(1);

  private final MessageAges ages;
  private final @Nullable KeptQueues kept;
  private final Unkept unkept;
  private final Deletions deletions;

  QueueWatcher(MessageAges ages, @Nullable KeptQueues kept, Unkept unkept, Deletions deletions) {
    this.ages = ages;
    this.kept = kept;
    this.unkept = unkept;
    this.deletions = deletions;
  }

  /** Answered when every event that happened before has been handled. */
  enum Settle {
    NOW
  }

  /** Forgets a queue's messages. */
  record Purge(String queue) {}

  private record Moved(QueueEvent.MessageRemoved from) {}

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(QueueEvent.class, this::note)
        .match(Moved.class, this::finish)
        .match(Purge.class, this::purge)
        .matchEquals(Settle.NOW, settle -> answer())
        .build();
  }

  private void note(QueueEvent event) {
    switch (event) {
      case QueueEvent.MessageAdded added -> ages.added(added.queueName(), added.message());
      case QueueEvent.MessageRemoved removed ->
          ages.removed(removed.queueName(), removed.messageId());
      case QueueEvent.QueueDeleted deleted -> ages.forget(deleted.queueName());
      default -> {}
    }
    if (kept != null) {
      keep(kept, event);
    }
    if (event instanceof QueueEventWithOperationStatus) {
      answer();
    }
  }

  private void keep(KeptQueues queues, QueueEvent event) {
    if (event instanceof QueueEvent.MessageRemoved move && !deletions.contains(move.messageId())) {
      queues.moved(move);
      getContext()
          .getSystem()
          .scheduler()
          .scheduleOnce(MOVE, getSelf(), new Moved(move), getContext().getDispatcher(), getSelf());
      return;
    }
    try {
      queues.note(event);
    } catch (AwsException e) {
      refused(event, e);
    }
  }

  private void finish(Moved moved) {
    if (kept != null) {
      try {
        kept.finish(moved.from());
      } catch (AwsException e) {
        System.getLogger("localcloud")
            .log(
                System.Logger.Level.WARNING,
                "A message that was moved to another queue will be in both after a restart",
                e);
      }
    }
  }

  private void refused(QueueEvent event, AwsException reason) {
    switch (event) {
      case QueueEvent.MessageAdded added -> unkept.add(added.message().id(), reason);
      case QueueEvent.MessageRemoved removed -> unkept.add(removed.messageId(), reason);
      case QueueEvent.QueueCreated created -> unkept.add(created.queue().name(), reason);
      case QueueEvent.QueueMetadataUpdated updated -> unkept.add(updated.queue().name(), reason);
      case QueueEvent.QueueDeleted deleted -> unkept.add(deleted.queueName(), reason);
      // A message whose receipt is not kept comes again.
      default -> {}
    }
  }

  private void purge(Purge purge) {
    ages.forget(purge.queue());
    if (kept != null) {
      try {
        kept.purge(purge.queue());
      } catch (AwsException e) {
        unkept.add(purge.queue(), e);
      }
    }
    answer();
  }

  private void answer() {
    getSender().tell(OperationSuccessful$.MODULE$, getSelf());
  }
}
