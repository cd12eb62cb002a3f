package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for what may be another's. */
public final class OwnershipSteps {
  private final Conversation conversation;
  private final Names names;
  private final Products products;
  private final Baskets baskets;
  private final Checkouts checkouts;
  private final List<Answer> answers = new ArrayList<>();

  public OwnershipSteps(
      Conversation conversation,
      Names names,
      Products products,
      Baskets baskets,
      Checkouts checkouts) {
    this.conversation = conversation;
    this.names = names;
    this.products = products;
    this.baskets = baskets;
    this.checkouts = checkouts;
  }

  @When("{visitor} looks at {string}")
  public void look(Visitor visitor, String product) {
    ask(visitor, "GET", Products.one(products.get(product).id()), null);
  }

  @When("{visitor} tries to put {string} on sale")
  public void sell(Visitor visitor, String name) {
    ask(visitor, "POST", Products.all(), products.description(name, Money.of("1.00 EUR")));
  }

  @When("{visitor} tries to change the price of {string}")
  public void change_price(Visitor visitor, String name) {
    Products.Product seen = products.get(name);
    JsonNode dearer = products.description(name, Money.of("99.00 EUR"));
    Map<String, String> version = Map.of("If-Match", seen.version());
    ask(visitor, "PUT", Products.one(seen.id()), dearer, version);
  }

  @When("{visitor} tries to take {string} off the shelf")
  public void take_off(Visitor visitor, String name) {
    ask(visitor, "DELETE", Products.one(products.get(name).id()), null);
  }

  @When("{visitor} tries to ask for {string} as the basket does")
  public void look_up(Visitor visitor, String name) {
    JsonNode ids = ExactJson.object().set("ids", ExactJson.array().add(products.get(name).id()));
    ask(visitor, "POST", Places.catalogue().resolve("lookup"), ids);
  }

  @When("{visitor} tries to see {shopper}'s basket")
  public void see_basket(Visitor visitor, String owner) {
    ask(visitor, "GET", baskets.one(owner), null);
  }

  @When("{visitor} tries to fill {shopper}'s basket with {int} {string}")
  public void fill(Visitor visitor, String owner, int quantity, String product) {
    JsonNode basket = baskets.of(owner, quantity, product);
    ask(visitor, "POST", Baskets.all(), basket, baskets.seenHeader(owner));
  }

  @When("{visitor} tries to remove {shopper}'s basket")
  public void remove(Visitor visitor, String owner) {
    ask(visitor, "DELETE", baskets.one(owner), null);
  }

  @When("{visitor} tries to check out {shopper}'s basket")
  public void check_out(Visitor visitor, String owner) {
    ask(visitor, "POST", Checkouts.uri(), checkouts.of(owner), checkouts.headers(owner));
  }

  @When("{visitor} tries to look through all baskets")
  public void look_through_baskets(Visitor visitor) {
    ask(visitor, "GET", Baskets.all(), null);
  }

  @When("{visitor} tries to see {shopper}'s orders")
  public void see_orders(Visitor visitor, String owner) {
    ask(visitor, "GET", Places.orders().resolve("order/" + names.shopper(owner)), null);
  }

  @When("{visitor} tries to look through all orders")
  public void look_through_orders(Visitor visitor) {
    ask(visitor, "GET", Places.orders().resolve("order"), null);
  }

  @Given("{shopper} left the shop, and {shopper} signed up under the same name")
  public void take_the_name(String leaver, String taker) {
    names.takeOver(leaver, taker);
  }

  @Then("it is allowed")
  public void is_allowed() {
    Answer answer = conversation.last();
    assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
  }

  @Then("both refusals are the same")
  public void are_the_same() {
    assertThat(answers).hasSize(2).extracting(Answer::status).containsOnly(403);
    assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
  }

  @Then("{string} is still on sale for {money}")
  public void is_still_on_sale(String name, Money price) {
    Answer answer = Http.send("GET", Products.one(products.get(name).id()), null, Map.of());
    price.isShownBy(answer.json().path("price"));
  }

  private void ask(Visitor visitor, String method, URI uri, @Nullable JsonNode body) {
    ask(visitor, method, uri, body, Map.of());
  }

  private void ask(
      Visitor visitor,
      String method,
      URI uri,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    answers.add(conversation.ask(method, uri, body, visitor.headers(names, headers)));
  }
}
