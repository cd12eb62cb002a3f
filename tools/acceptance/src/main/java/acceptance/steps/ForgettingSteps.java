package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import erasure.Accounts;
import erasure.Erased;
import erasure.Erasure;
import erasure.ForgetShopper;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Forgets shoppers, as {@code ./course erase} does. */
public final class ForgettingSteps {
  private final Names names;

  public ForgettingSteps(Names names) {
    this.names = names;
  }

  @When("the shop forgets {shopper}")
  public void forget(String shopper) {
    String name = signIn().name(names.shopper(shopper));
    Accounts accounts =
        new Accounts(SharedTarget.aws().userPools(), Places.output("SignInStack", "UserPoolId"));
    atLast(shopper, () -> new ForgetShopper(accounts, erasure()).forget(name));
  }

  @When("the shop forgets {shopper} by the number that it knew her by")
  public void forget_by_id(String shopper) {
    atLast(shopper, () -> erasure().erase(names.shopper(shopper)));
  }

  @Then("{shopper} cannot sign in any more")
  public void cannot_sign_in(String shopper) {
    String id = names.shopper(shopper);
    assertThatExceptionOfType(CognitoIdentityProviderException.class)
        .isThrownBy(() -> signIn().idToken(id));
  }

  @Then("nothing about {shopper} is left among the baskets")
  public void nothing_is_left(String shopper) {
    String id = names.shopper(shopper);
    Erasure erasure = erasure();
    assertThat(
            erasure
                .dynamoDb()
                .scanPaginator(s -> s.tableName(erasure.baskets()).consistentRead(true))
                .items()
                .stream()
                .filter(item -> item.toString().contains(id)))
        .isEmpty();
  }

  /** What is on its way arrives first. */
  private static void atLast(String shopper, Supplier<Erased> erasing) {
    Patience.until("nothing of " + shopper + "'s on its way", () -> erasing.get().isComplete());
  }

  private static Erasure erasure() {
    return new Erasure(
        SharedTarget.target().client(DynamoDbClient.builder()),
        Places.output("BasketStack", "TableName"),
        Places.output("OrderingStack", "TableName"));
  }

  private static SignIn signIn() {
    return Senders.shared().orElseThrow();
  }
}
