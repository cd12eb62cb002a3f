package course.up;

import course.aws.Endpoint;
import course.aws.Shoppers;
import course.run.Run;

/** Two shoppers and a shopkeeper, so that the shop can be tried at once. */
final class FirstUsers {
  private final Shoppers shoppers;

  private FirstUsers(Shoppers shoppers) {
    this.shoppers = shoppers;
  }

  static FirstUsers of(Run run) {
    return new FirstUsers(new Shoppers(new Endpoint(run.endpoint())));
  }

  /**
   * Signs them up.
   *
   * @return the shopkeeper's token
   */
  String signUp() {
    shoppers.welcome();
    return shoppers.token(Shoppers.SHOPKEEPER, Shoppers.PASSWORD);
  }

  /** The id of a shopper to show in an example. */
  String example() {
    return shoppers.id(Shoppers.NAMES.getFirst());
  }
}
