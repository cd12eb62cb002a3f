package shop.ordering.stack;

import java.nio.file.Path;
import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;

/**
 * What the ordering stack needs to know.
 *
 * @param stage the stage to deploy to
 * @param code the functions.zip that the module builds
 * @param busNameParameter the SSM parameter with the event bus's name
 * @param orderQueueArnParameter the SSM parameter with the ARN of the queue where checkouts arrive
 * @param apiUrlParameter the SSM parameter that publishes the API's URL
 * @param userPoolArnParameter the SSM parameter with the ARN of the pool in which users sign in
 * @param consumer how the order queue is consumed
 */
public record OrderingStackProps(
    ShopStage stage,
    Path code,
    String busNameParameter,
    String orderQueueArnParameter,
    String apiUrlParameter,
    String userPoolArnParameter,
    QueueConsumer consumer) {

  /** With the code built in the given module folder. */
  public static OrderingStackProps of(ShopStage stage, Path module) {
    return new OrderingStackProps(
        stage,
        module.resolve("target/functions.zip"),
        stage.parameter("eventbus/bus-name"),
        stage.parameter("eventbus/order-queue-arn"),
        stage.parameter("ordering/api-url"),
        stage.parameter("signin/user-pool-arn"),
        QueueConsumer.of(stage));
  }
}
