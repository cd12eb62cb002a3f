package shop.product.stack;

import java.nio.file.Path;
import shop.foundation.stack.ShopStage;

/**
 * What the product stack needs to know.
 *
 * @param stage the stage to deploy to
 * @param code the functions.zip that the module builds
 * @param apiUrlParameter the SSM parameter that publishes the API's URL
 * @param lookupArnParameter the SSM parameter that publishes the ARN of the route for functions,
 *     which their roles must be allowed to call
 * @param userPoolArnParameter the SSM parameter with the ARN of the pool in which users sign in
 */
public record ProductStackProps(
    ShopStage stage,
    Path code,
    String apiUrlParameter,
    String lookupArnParameter,
    String userPoolArnParameter) {

  /** With the code built in the given module folder. */
  public static ProductStackProps of(ShopStage stage, Path module) {
    return new ProductStackProps(
        stage,
        module.resolve("target/functions.zip"),
        stage.parameter("product/api-url"),
        stage.parameter("product/lookup-arn"),
        stage.parameter("signin/user-pool-arn"));
  }
}
