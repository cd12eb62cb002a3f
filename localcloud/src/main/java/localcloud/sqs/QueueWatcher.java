package localcloud.sqs;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.actor.queue.QueueEventWithOperationStatus;

/**
 * Receives queue and message events; keeps the messages' ages and passes all events on to the
 * storage, if any.
 */
final class QueueWatcher extends AbstractActor {
  private final MessageAges ages;
  private final boolean stored;
  private final ActorRef storage;

  QueueWatcher(MessageAges ages, boolean stored, ActorRef storage) {
    this.ages = ages;
    this.stored = stored;
    this.storage = storage;
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder().match(QueueEvent.class, this::note).build();
  }

  private void note(QueueEvent event) {
    switch (event) {
      case QueueEvent.MessageAdded added ->
          ages.added(
              added.queueName(), added.message().id(), added.message().created().toInstant());
      case QueueEvent.MessageRemoved removed ->
          ages.removed(removed.queueName(), removed.messageId());
      case QueueEvent.QueueDeleted deleted -> ages.forget(deleted.queueName());
      default -> {}
    }
    if (stored) {
      storage.forward(event, getContext());
    } else if (event instanceof QueueEventWithOperationStatus) {
      getSender().tell(OperationSuccessful$.MODULE$, getSelf());
    }
  }
}
