package shop.receipts.stack;

import java.nio.file.Path;
import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;

/**
 * What the receipts stack needs to know.
 *
 * @param stage the stage to deploy to
 * @param code the functions.zip that the module builds
 * @param busNameParameter the SSM parameter with the name of the bus that announces placed orders
 * @param userPoolArnParameter the SSM parameter with the ARN of the pool in which users sign in
 * @param consumer how the receipt queue is consumed
 */
public record ReceiptsStackProps(
    ShopStage stage,
    Path code,
    String busNameParameter,
    String userPoolArnParameter,
    QueueConsumer consumer) {

  /** With the code built in the given module folder. */
  public static ReceiptsStackProps of(ShopStage stage, Path module) {
    return new ReceiptsStackProps(
        stage,
        module.resolve("target/functions.zip"),
        stage.parameter("eventbus/bus-name"),
        stage.parameter("signin/user-pool-arn"),
        QueueConsumer.of(stage));
  }
}
