package shop.eventbus.stack;

import shop.foundation.stack.QueueConsumer;
import shop.foundation.stack.ShopStage;

/**
 * What the event bus needs to know; it depends on no other module.
 *
 * @param stage the stage to deploy to
 * @param busNameParameter the SSM parameter under which producers find the bus's name
 * @param orderQueueArnParameter the SSM parameter under which the consumer finds the order queue
 * @param consumer how the order queue is consumed
 */
public record EventBusStackProps(
    ShopStage stage,
    String busNameParameter,
    String orderQueueArnParameter,
    QueueConsumer consumer) {

  public static EventBusStackProps of(ShopStage stage) {
    return new EventBusStackProps(
        stage,
        stage.parameter("eventbus/bus-name"),
        stage.parameter("eventbus/order-queue-arn"),
        QueueConsumer.of(stage));
  }
}
