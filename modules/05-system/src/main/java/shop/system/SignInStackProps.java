package shop.system;

import shop.foundation.stack.ShopStage;

/**
 * What the stack of the sign-in needs to know; it depends on no module.
 *
 * @param stage the stage to deploy to
 * @param userPoolArnParameter the SSM parameter under which the APIs find the pool
 * @param clientIdParameter the SSM parameter under which clients find what they sign in with
 */
public record SignInStackProps(
    ShopStage stage, String userPoolArnParameter, String clientIdParameter) {

  public static SignInStackProps of(ShopStage stage) {
    return new SignInStackProps(
        stage, stage.parameter("signin/user-pool-arn"), stage.parameter("signin/client-id"));
  }
}
