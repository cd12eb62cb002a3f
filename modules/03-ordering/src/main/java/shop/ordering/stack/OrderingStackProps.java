package shop.ordering.stack;

import java.nio.file.Path;
import shop.foundation.stack.ShopStage;

/**
 * What the ordering stack needs to know.
 *
 * @param stage where the stack is deployed to
 * @param code the functions.zip that the module builds
 * @param orderQueueArnParameter the SSM parameter that tells where checkouts arrive
 * @param apiUrlParameter the SSM parameter that tells others the API's URL
 */
public record OrderingStackProps(
    ShopStage stage, Path code, String orderQueueArnParameter, String apiUrlParameter) {

  /** With code built in the given module folder. */
  public static OrderingStackProps of(ShopStage stage, Path module) {
    return new OrderingStackProps(
        stage,
        module.resolve("target/functions.zip"),
        stage.parameter("eventbus/order-queue-arn"),
        stage.parameter("ordering/api-url"));
  }
}
