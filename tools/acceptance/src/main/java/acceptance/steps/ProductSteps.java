package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.Entry;
import acceptance.shop.Http;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Puts products on sale, looks at them and takes them off sale. */
public final class ProductSteps {
  private static final Money SOME_PRICE = Money.of("8.50 EUR");

  private final Conversation conversation;
  private final Products products;
  private final Names names;

  public ProductSteps(Conversation conversation, Products products, Names names) {
    this.conversation = conversation;
    this.products = products;
    this.names = names;
  }

  @Given("the shop sells {string} for {money}")
  public void sells(String name, Money price) {
    products.sell(name, "things", price);
  }

  @Given("the shop sells:")
  public void sells_all(List<Map<String, String>> table) {
    table.forEach(row -> sells(Entry.of(row, "product"), Money.of(Entry.of(row, "price"))));
  }

  @When("I put on sale:")
  public void put_on_sale(Map<String, String> product) {
    ObjectNode description =
        products.description(
            Entry.of(product, "name"),
            Entry.of(product, "category"),
            Money.of(Entry.of(product, "price")));
    if (product.containsKey("description")) {
      description.put("description", product.get("description"));
    }
    offer(Entry.of(product, "name"), description);
  }

  @When("I put {string} on sale twice")
  public void put_on_sale_twice(String name) {
    offer(name + " 1", products.description(name, SOME_PRICE));
    offer(name + " 2", products.description(name, SOME_PRICE));
  }

  @When("I offer {string} for {money}")
  public void offer(String name, Money price) {
    offer(name, products.description(name, price));
  }

  @When("I offer a product whose {word} is {}")
  public void offer_with(String field, String words) {
    ObjectNode description = products.description("Vase", SOME_PRICE);
    Conversation.set(description, field, words);
    offer("Vase", description);
  }

  @When("I send the catalogue a product as {string}")
  public void send_as(String contentType) {
    conversation.ask(
        "POST",
        Products.all(),
        products.description("Vase", SOME_PRICE),
        Map.of("Content-Type", contentType));
  }

  @When("I send the catalogue a product of {int} bytes")
  public void send_padded(int bytes) {
    String padding = " ".repeat(bytes);
    conversation.ask(
        "POST", Products.all(), padding + products.description("Vase", SOME_PRICE), Map.of());
  }

  @When("I look at a product that never existed")
  public void look_at_nothing() {
    conversation.ask("GET", Products.one(Products.NEVER_EXISTED), null, Map.of());
  }

  @When("I look at a product that never existed, under the mark {string}")
  public void look_at_nothing(String mark) {
    conversation.markNext(names.mark(mark));
    look_at_nothing();
  }

  @When("I take {string} off sale")
  @Given("{string} went off sale")
  public void take_off_sale(String name) {
    Answer answer = conversation.ask("DELETE", one(name), null, Map.of());
    assertThat(answer.status()).as("%s", answer).isEqualTo(204);
  }

  @When("I take a product off sale that never existed")
  public void take_nothing_off_sale() {
    conversation.ask("DELETE", Products.one(Products.NEVER_EXISTED), null, Map.of());
  }

  @When("I take the {string} that I saw off sale")
  public void take_that_version_off_sale(String name) {
    conversation.ask("DELETE", one(name), null, products.get(name).version());
  }

  @Then("the product is on sale")
  public void is_on_sale() {
    Answer created = conversation.last();
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(created.header("etag")).contains("\"1\"");
    URI location = URI.create(created.header("location").orElseThrow());
    assertThat(location).isEqualTo(one(products.latest().alias()));
    Answer seen = Http.send("GET", location, null, Map.of());
    assertThat(seen.json()).as("%s", seen).isEqualTo(created.json());
    assertThat(seen.header("etag")).isEqualTo(created.header("etag"));
  }

  @Then("visitors see:")
  public void visitors_see(Map<String, String> expected) {
    JsonNode product = Http.send("GET", one(products.latest().alias()), null, Map.of()).json();
    expected.forEach(
        (field, value) -> {
          switch (field) {
            case "price" -> Money.of(value).isShownBy(product.path("price"));
            case "category" ->
                assertThat(product.path(field).asText()).isEqualTo(names.category(value));
            default -> assertThat(product.path(field).asText()).isEqualTo(value);
          }
        });
  }

  @Then("they are two different products")
  public void two_products() {
    assertThat(products.known().values())
        .extracting(Products.Product::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Then("nobody finds {string} any more")
  public void nobody_finds(String name) {
    assertThat(Http.send("GET", one(name), null, Map.of()).status()).isEqualTo(404);
  }

  private void offer(String name, ObjectNode description) {
    products.remember(name, conversation.ask("POST", Products.all(), description, Map.of()));
  }

  private URI one(String name) {
    return Products.one(products.get(name).id());
  }
}
