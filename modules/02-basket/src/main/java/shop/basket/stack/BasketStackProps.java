package shop.basket.stack;

import java.nio.file.Path;
import java.time.Duration;
import shop.basket.BasketCheckedOut;
import shop.foundation.stack.ShopStage;

/**
 * What the basket stack needs to know; the other stacks' parameters must exist when it is deployed.
 *
 * @param stage the stage to deploy to
 * @param code the functions.zip that the module builds
 * @param busNameParameter the SSM parameter with the event bus's name
 * @param productApiUrlParameter the SSM parameter with the product API's URL
 * @param lookupArnParameter the SSM parameter with the ARN of the product API's route for functions
 * @param orderingApiUrlParameter the SSM parameter with the ordering API's URL
 * @param userPoolArnParameter the SSM parameter with the ARN of the pool in which users sign in
 * @param eventVersion in which version the event of a checkout is sent; the step to the next one,
 *     and the step back, is a deployment of this number alone
 * @param keysKept how long a checkout that had an Idempotency-Key gets the same answer again
 * @param pricesHold how long a basket sells at its prices, whatever the catalogue says by then
 */
public record BasketStackProps(
    ShopStage stage,
    Path code,
    String busNameParameter,
    String productApiUrlParameter,
    String lookupArnParameter,
    String orderingApiUrlParameter,
    String userPoolArnParameter,
    int eventVersion,
    Duration keysKept,
    Duration pricesHold) {

  /**
   * Longer than any client tries again by itself; a person who comes back later looks at the
   * orders.
   */
  private static final Duration A_DAY = Duration.ofHours(24);

  /**
   * Who fills a basket at the weekend may ask at home and buy on the next one, and a new price
   * reaches everybody within a week.
   */
  private static final Duration A_WEEK = Duration.ofDays(7);

  /** With the code built in the given module folder. */
  public static BasketStackProps of(ShopStage stage, Path module) {
    return new BasketStackProps(
        stage,
        module.resolve("target/functions.zip"),
        stage.parameter("eventbus/bus-name"),
        stage.parameter("product/api-url"),
        stage.parameter("product/lookup-arn"),
        stage.parameter("ordering/api-url"),
        stage.parameter("signin/user-pool-arn"),
        BasketCheckedOut.VERSION,
        A_DAY,
        A_WEEK);
  }
}
