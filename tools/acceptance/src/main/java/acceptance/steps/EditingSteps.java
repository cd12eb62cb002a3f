package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.Http;
import acceptance.shop.Money;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Changes products, alone and at the same time as others. */
public final class EditingSteps {
  private final Conversation conversation;
  private final Products products;

  public EditingSteps(Conversation conversation, Products products) {
    this.conversation = conversation;
    this.products = products;
  }

  @When("I change the price of {string} to {money}")
  public void change_price(String name, Money price) {
    Products.Product seen = products.get(name);
    products.remember(name, change(seen, price, seen.version()));
  }

  @When("I change the price of {string} to {money} without saying which version I saw")
  public void change_price_blindly(String name, Money price) {
    change(products.get(name), price, null);
  }

  @Given("I changed the price of {string} to {money}")
  @Given("the price of {string} changed to {money}")
  public void changed_price(String name, Money price) {
    change_price(name, price);
    is_saved();
  }

  @Given("a colleague changed the price of {string} to {money} after I looked at it")
  public void colleague_changed_price(String name, Money price) {
    Products.Product seen = products.get(name);
    change(seen, price, seen.version());
    is_saved();
  }

  @When("I change the price of a product that never existed")
  public void change_nothing() {
    change(
        new Products.Product("Nothing", Products.NEVER_EXISTED, "\"1\"", "things"),
        Money.of("1.00 EUR"),
        "\"1\"");
  }

  @When("{int} colleagues change the price of {string} at once")
  public void change_at_once(int colleagues, String name) {
    Products.Product seen = products.get(name);
    List<Callable<Answer>> changes = new ArrayList<>();
    // Each to another price: what is saved already is no change, and the SDK tries again when it
    // has waited in vain.
    for (int cents = 1; cents <= colleagues; cents++) {
      Money price = Money.of(String.format(Locale.ROOT, "39.%02d EUR", cents));
      String body = products.description(name, price).toString();
      changes.add(
          () ->
              Http.send("PUT", Products.one(seen.id()), body, Map.of("If-Match", seen.version())));
    }
    conversation.atOnce(changes);
  }

  @Then("the change is saved")
  public void is_saved() {
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
    assertThat(conversation.last().header("etag")).get().asString().matches("\"[0-9]+\"");
  }

  @Then("exactly one change is saved")
  public void exactly_one_is_saved() {
    assertThat(conversation.answers()).filteredOn(answer -> answer.status() == 200).hasSize(1);
  }

  private Answer change(Products.Product seen, Money price, @Nullable String version) {
    return conversation.ask(
        "PUT", Products.one(seen.id()), products.description(seen.alias(), price), version);
  }
}
