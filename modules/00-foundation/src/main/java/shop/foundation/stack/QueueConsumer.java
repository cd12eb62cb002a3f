package shop.foundation.stack;

import software.amazon.awscdk.Duration;

/**
 * How a function consumes a queue. Function and queue get the same numbers, whether or not they are
 * in one stack, so that the queue waits for as long as the function may take (docs/decisions/0028).
 *
 * @param batch how many messages the function gets at once, at most; each costs one call
 * @param receives how often a message is delivered before it is set aside
 */
public record QueueConsumer(int batch, int receives) {
  /**
   * Few, because the function's timeout, and with it the time until a failed message comes again,
   * grows with every message in the batch.
   */
  private static final int BATCH = 3;

  /** For each consumer of one of the shop's queues. */
  public static QueueConsumer of(ShopStage stage) {
    return new QueueConsumer(BATCH, stage.receives());
  }

  /** Time for every message of a batch, however slow its call is. */
  public Duration timeout() {
    return FunctionTimeout.forCalls(batch);
  }

  /** The same, in seconds. */
  public int timeoutSeconds() {
    return timeout().toSeconds().intValue();
  }
}
