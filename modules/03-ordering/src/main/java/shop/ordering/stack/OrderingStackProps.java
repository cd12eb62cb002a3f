package shop.ordering.stack;

import java.nio.file.Path;

/**
 * What the ordering stack needs to know.
 *
 * @param code the functions.zip that the module builds
 * @param orderQueueArnParameter the SSM parameter that tells where checkouts arrive
 * @param apiUrlParameter the SSM parameter that tells others the API's URL
 */
public record OrderingStackProps(Path code, String orderQueueArnParameter, String apiUrlParameter) {

  /** The stage {@code dev}, with code built in the given module folder. */
  public static OrderingStackProps dev(Path module) {
    return new OrderingStackProps(
        module.resolve("target/functions.zip"),
        "/shop/dev/eventbus/order-queue-arn",
        "/shop/dev/ordering/api-url");
  }
}
