package shop.system;

/**
 * How the order queue is consumed, as the templates of two stacks say.
 *
 * @param timeout of the consumer, in seconds
 * @param visibility of a message of the queue, in seconds
 */
record OrderQueueNumbers(int batch, int timeout, int visibility, int receives) {

  static OrderQueueNumbers of(Templates of) {
    var queue = AgreementTest.only(of, "EventBusStack", "AWS::SQS::Queue", "OrderQueue");
    return new OrderQueueNumbers(
        AgreementTest.only(of, "OrderingStack", "AWS::Lambda::EventSourceMapping", "Checkouts")
            .path("BatchSize")
            .asInt(),
        AgreementTest.only(of, "OrderingStack", "AWS::Lambda::Function", "Checkout")
            .path("Timeout")
            .asInt(),
        queue.path("VisibilityTimeout").asInt(),
        queue.at("/RedrivePolicy/maxReceiveCount").asInt());
  }
}
