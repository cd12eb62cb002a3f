package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Fills baskets and looks at them. */
public final class BasketSteps {
  private final Conversation conversation;
  private final Baskets baskets;
  private final Products products;
  private final Names names;

  public BasketSteps(Conversation conversation, Baskets baskets, Products products, Names names) {
    this.conversation = conversation;
    this.baskets = baskets;
    this.products = products;
    this.names = names;
  }

  @When("{shopper} fills a basket with:")
  public void fill(String shopper, List<Map<String, String>> rows) {
    put(shopper, baskets.of(shopper, baskets.lines(rows)));
  }

  @When("{shopper} fills a basket with {int} {string}")
  public void fill(String shopper, int quantity, String product) {
    put(shopper, baskets.of(shopper, quantity, product));
  }

  @When("{shopper} fills a basket with {int} {string} under the mark {string}")
  public void fill(String shopper, int quantity, String product, String mark) {
    conversation.markNext(names.mark(mark));
    fill(shopper, quantity, product);
  }

  @When("{shopper} fills a basket under the mark {string} with:")
  public void fill(String shopper, String mark, List<Map<String, String>> rows) {
    conversation.markNext(names.mark(mark));
    fill(shopper, rows);
  }

  @When("{shopper} fills a basket with nothing")
  public void fill_with_nothing(String shopper) {
    put(shopper, baskets.of(shopper, ExactJson.array()));
  }

  @When("{shopper} fills a basket with a product that never existed")
  public void fill_with_unknown(String shopper) {
    ObjectNode line =
        ExactJson.object().put("productId", Products.NEVER_EXISTED).put("quantity", 1);
    put(shopper, baskets.of(shopper, ExactJson.array().add(line)));
  }

  @When("{shopper} fills a basket with a line whose quantity is {}")
  public void fill_with_quantity(String shopper, String words) {
    fill_with_line(shopper, "quantity", words);
  }

  @When("{shopper} fills a basket with the product numbered {}")
  public void fill_with_product_id(String shopper, String words) {
    fill_with_line(shopper, "productId", words);
  }

  @When("{shopper} fills a basket with {int} different lines")
  public void fill_with_many(String shopper, int count) {
    ArrayNode lines = ExactJson.array();
    for (int i = 0; i < count; i++) {
      lines.add(baskets.line(products.latest().alias(), 1).put("colour", "colour " + i));
    }
    put(shopper, baskets.of(shopper, lines));
  }

  @When("{shopper} fills a basket with {int} {string} and names the price {money}")
  public void fill_with_own_price(String shopper, int quantity, String product, Money price) {
    ObjectNode line = baskets.line(product, quantity);
    line.set("unitPrice", price.json());
    put(shopper, baskets.of(shopper, ExactJson.array().add(line)));
  }

  @When("{shopper} fills a basket with {int} {string} and calls it {string}")
  public void fill_with_own_name(String shopper, int quantity, String product, String name) {
    ObjectNode line = baskets.line(product, quantity).put("productName", name);
    put(shopper, baskets.of(shopper, ExactJson.array().add(line)));
  }

  @When("somebody called {} fills a basket")
  public void fill_as(String words) {
    ObjectNode basket = baskets.of("Somebody", ExactJson.array());
    Conversation.set(basket, "userName", words);
    conversation.ask("POST", Baskets.all(), basket, Map.of());
  }

  @Given("{shopper} has a basket with:")
  public void has(String shopper, List<Map<String, String>> rows) {
    fillAtLast(() -> fill(shopper, rows));
  }

  @Given("{shopper} has a basket with {int} {string}")
  public void has(String shopper, int quantity, String product) {
    fillAtLast(() -> fill(shopper, quantity, product));
  }

  @Given("{shopper} has an empty basket")
  public void has_empty(String shopper) {
    fillAtLast(() -> fill_with_nothing(shopper));
  }

  @Given("these shoppers have a basket with {int} {string}: {shoppers}")
  public void have(int quantity, String product, List<String> shoppers) {
    shoppers.forEach(shopper -> has(shopper, quantity, product));
  }

  @When("I send the baskets a request as {string}")
  public void send_as(String contentType) {
    conversation.ask(
        "POST",
        Baskets.all(),
        baskets.of("Anna", ExactJson.array()),
        Map.of("Content-Type", contentType));
  }

  @When("I send the baskets a request of {int} bytes")
  public void send_padded(int bytes) {
    conversation.ask(
        "POST", Baskets.all(), " ".repeat(bytes) + baskets.of("Anna", ExactJson.array()), Map.of());
  }

  @Then("the basket is kept")
  public void is_kept() {
    Answer kept = conversation.last();
    assertThat(kept.status()).as("%s", kept).isEqualTo(201);
    assertThat(kept.header("etag")).get().asString().matches("\"[0-9]+\"");
    assertThat(kept.header("location")).isPresent();
  }

  @Then("{shopper}'s basket shows:")
  public void shows(String shopper, List<Map<String, String>> rows) {
    Lines.of(basketOf(shopper).path("items")).areShownAs(rows);
  }

  @Then("{shopper}'s basket totals {money}")
  public void totals(String shopper, Money total) {
    total.isShownBy(basketOf(shopper).path("total"));
  }

  @Then("{shopper}'s basket has no total")
  public void has_no_total(String shopper) {
    assertThat(basketOf(shopper).has("total")).isFalse();
  }

  @Then("{shopper}'s basket shows that its prices hold for {int} days")
  public void shows_end_of_prices(String shopper, int days) {
    assertThat(Instant.parse(basketOf(shopper).path("pricesUntil").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofDays(days - 1)),
            Instant.now().plus(Duration.ofDays(days)));
  }

  @Then("{shopper} has no basket")
  public void has_none(String shopper) {
    Answer answer = Http.send("GET", baskets.one(shopper), null, Map.of());
    assertThat(answer.status()).as("%s", answer).isEqualTo(404);
  }

  @Then("the refusal names that product")
  public void names_that_product() {
    assertThat(conversation.last().body()).contains(Products.NEVER_EXISTED);
  }

  private void fill_with_line(String shopper, String field, String words) {
    ObjectNode line = baskets.line(products.latest().alias(), 1);
    Conversation.set(line, field, words);
    put(shopper, baskets.of(shopper, ExactJson.array().add(line)));
  }

  /**
   * If a function starts cold, the shop may ask the shopper to come back later, and the shopper
   * does.
   */
  private void fillAtLast(Runnable fill) {
    Patience.until(
        "a shop that has time",
        () -> {
          fill.run();
          return conversation.last().status() != 503;
        });
    is_kept();
  }

  private void put(String shopper, ObjectNode basket) {
    baskets.remember(shopper, conversation.ask("POST", Baskets.all(), basket, Map.of()));
  }

  private JsonNode basketOf(String shopper) {
    Answer answer = Http.send("GET", baskets.one(shopper), null, Map.of());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }
}
