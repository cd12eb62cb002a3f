package shop.foundation.stack;

import software.amazon.awscdk.services.lambda.DlqDestinationConfig;
import software.amazon.awscdk.services.lambda.IEventSourceDlq;
import software.amazon.awscdk.services.lambda.IEventSourceMapping;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.IQueue;

/** A queue for failed batches. CDK's own SqsDlq would also let the function read the queue. */
record ToQueue(IQueue queue) implements IEventSourceDlq {

  @Override
  public DlqDestinationConfig bind(IEventSourceMapping mapping, IFunction function) {
    return DlqDestinationConfig.builder().destination(queue.getQueueArn()).build();
  }
}
