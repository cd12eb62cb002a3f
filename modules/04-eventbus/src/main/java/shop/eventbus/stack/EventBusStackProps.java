package shop.eventbus.stack;

import java.time.Duration;
import shop.foundation.stack.ShopStage;

/**
 * What the event bus needs to know; it depends on no other module.
 *
 * @param stage the stage to deploy to
 * @param busNameParameter the SSM parameter under which producers find the bus's name
 * @param orderQueueArnParameter the SSM parameter under which the consumer finds the order queue
 * @param consumerTimeout how long the consumer of the order queue may work on one batch, in whole
 *     seconds
 */
public record EventBusStackProps(
    ShopStage stage,
    String busNameParameter,
    String orderQueueArnParameter,
    Duration consumerTimeout) {

  public static EventBusStackProps of(ShopStage stage) {
    return new EventBusStackProps(
        stage,
        stage.parameter("eventbus/bus-name"),
        stage.parameter("eventbus/order-queue-arn"),
        Duration.ofSeconds(10));
  }
}
