package shop.system;

import java.util.List;

/**
 * How a queue is consumed, as the templates say.
 *
 * @param timeout of the consumer, in seconds
 * @param visibility of a message of the queue, in seconds
 * @param kept for how long the queue keeps a message, in seconds
 * @param waits how long a message may wait until an alarm rings, in seconds
 */
record QueueNumbers(int batch, int timeout, int visibility, int receives, int kept, int waits) {

  /** The order queue is the bus's, and its consumer stands in another stack. */
  static QueueNumbers ofOrders(Templates of) {
    return of(of, "EventBusStack", "Order", "OrderingStack", "Checkout", "Checkouts");
  }

  /** The queue of each consumer. */
  static List<QueueNumbers> all(Templates of) {
    return List.of(
        ofOrders(of),
        of(of, "ReceiptsStack", "Receipt", "ReceiptsStack", "Consumer", "PlacedOrders"));
  }

  private static QueueNumbers of(
      Templates of, String queueStack, String thing, String stack, String consumer, String feed) {
    var queue = AgreementTest.only(of, queueStack, "AWS::SQS::Queue", thing + "Queue");
    return new QueueNumbers(
        AgreementTest.only(of, stack, "AWS::Lambda::EventSourceMapping", feed)
            .path("BatchSize")
            .asInt(),
        AgreementTest.only(of, stack, "AWS::Lambda::Function", consumer).path("Timeout").asInt(),
        queue.path("VisibilityTimeout").asInt(),
        queue.at("/RedrivePolicy/maxReceiveCount").asInt(),
        queue.path("MessageRetentionPeriod").asInt(),
        AgreementTest.only(of, queueStack, "AWS::CloudWatch::Alarm", thing + "sWaitTooLong")
            .path("Threshold")
            .asInt());
  }
}
