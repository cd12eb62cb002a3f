package shop.eventbus.stack;

import java.time.Duration;
import java.util.List;

/**
 * What the event bus must be told from outside; it knows no other module.
 *
 * @param stage the prefix of every name that people read, like {@code shop-dev}; also the bus's
 *     name
 * @param busNameParameter the SSM parameter under which producers find the bus's name
 * @param orderQueueArnParameter the SSM parameter under which the consumer finds the order queue
 * @param consumerTimeout how long the consumer of the order queue may work on one batch, in whole
 *     seconds
 * @param functionNames the functions that the dashboard shows
 */
public record EventBusStackProps(
    String stage,
    String busNameParameter,
    String orderQueueArnParameter,
    Duration consumerTimeout,
    List<String> functionNames) {

  public EventBusStackProps {
    functionNames = List.copyOf(functionNames);
  }

  /** The stage {@code dev}, with the functions of all modules. */
  public static EventBusStackProps dev() {
    return new EventBusStackProps(
        "shop-dev",
        "/shop/dev/eventbus/bus-name",
        "/shop/dev/eventbus/order-queue-arn",
        Duration.ofSeconds(10),
        List.of(
            "shop-dev-product-api",
            "shop-dev-basket-api",
            "shop-dev-basket-relay",
            "shop-dev-ordering-api",
            "shop-dev-ordering-checkout"));
  }
}
