package localcloud.sqs;

import com.typesafe.config.Config;
import localcloud.time.MovableClock;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.setup.Setup;
import org.apache.pekko.dispatch.Envelope;
import org.apache.pekko.dispatch.MailboxType;
import org.apache.pekko.dispatch.MessageQueue;
import org.apache.pekko.dispatch.ProducesMessageQueue;
import org.apache.pekko.dispatch.UnboundedMailbox;
import org.elasticmq.MillisNextDelivery;
import org.elasticmq.NewMessageData;
import org.elasticmq.NextDelivery;
import org.elasticmq.msg.SendMessage;
import scala.Option;

/**
 * Makes delays follow the movable clock. ElasticMQ adds a delay to the machine's time and compares
 * the sum with the clock, so if the clock were ahead by more than the delay, nothing would be
 * delayed. Only the queue's actor knows the delay, so the message is changed on its way to that
 * actor.
 */
final class ClockedMailbox
    implements MailboxType, ProducesMessageQueue<UnboundedMailbox.MessageQueue> {

  /** Pekko creates mailboxes with this constructor. */
  ClockedMailbox(ActorSystem.Settings settings, Config config) {}

  @Override
  public MessageQueue create(Option<ActorRef> owner, Option<ActorSystem> system) {
    MovableClock clock = system.get().settings().setup().get(ByClock.class).orElseThrow().clock();
    return new UnboundedMailbox.MessageQueue() {
      @Override
      public void enqueue(ActorRef receiver, Envelope envelope) {
        super.enqueue(receiver, clocked(envelope, clock));
      }
    };
  }

  private static Envelope clocked(Envelope envelope, MovableClock clock) {
    return envelope.message() instanceof SendMessage send
        ? envelope.copy(new SendMessage(clocked(send.message(), clock)), envelope.sender())
        : envelope;
  }

  private static NewMessageData clocked(NewMessageData message, MovableClock clock) {
    return message.copy(
        message.id(),
        message.content(),
        message.messageAttributes(),
        new FromClock(message.nextDelivery(), clock),
        message.messageGroupId(),
        message.messageDeduplicationId(),
        message.orderIndex(),
        message.tracingId(),
        message.sequenceNumber(),
        message.deadLetterSourceQueueName());
  }

  /** Gives the mailboxes of an actor system the clock. */
  static final class ByClock extends Setup {
    private final MovableClock clock;

    ByClock(MovableClock clock) {
      this.clock = clock;
    }

    MovableClock clock() {
      return clock;
    }
  }

  /** The same delay, whatever time the engine adds it to. */
  private static final class FromClock extends NextDelivery {
    private final NextDelivery delay;
    private final MovableClock clock;

    FromClock(NextDelivery delay, MovableClock clock) {
      this.delay = delay instanceof FromClock already ? already.delay : delay;
      this.clock = clock;
    }

    @Override
    public MillisNextDelivery toMillis(long machineTime, long delayOfQueue) {
      return delay.toMillis(clock.millis(), delayOfQueue);
    }
  }
}
