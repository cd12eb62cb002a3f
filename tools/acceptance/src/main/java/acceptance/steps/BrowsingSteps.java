package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue page by page. */
public final class BrowsingSteps {
  private static final String PRODUCT = "product";

  private final Conversation conversation;
  private final Products products;
  private final Names names;
  private final Pages pages;

  public BrowsingSteps(Conversation conversation, Products products, Names names, Pages pages) {
    this.conversation = conversation;
    this.products = products;
    this.names = names;
    this.pages = pages;
  }

  @Given("the shop sells {int} products in the category {string}")
  public void sells_many(int count, String category) {
    for (int i = 1; i <= count; i++) {
      products.sell(category + " no. " + i, category, Money.of(i + ".00 EUR"));
    }
    URI list =
        Conversation.uri(
            Places.catalogue(),
            PRODUCT,
            Map.of("category", names.category(category), "limit", "100"));
    Patience.until(
        "the list shows what is on sale",
        () -> Http.send("GET", list, null, Map.of()).json().path("items").size() == count);
  }

  @When("I browse the category {string} {int} at a time")
  public void browse(String category, int limit) {
    follow(Map.of("category", names.category(category), "limit", "" + limit));
  }

  @When("I browse the category {string}")
  public void browse(String category) {
    follow(Map.of("category", names.category(category)));
  }

  @When("I browse the whole catalogue {int} at a time")
  public void browse_all(int limit) {
    follow(Map.of("limit", "" + limit));
    assertThat(pages.sizes()).allMatch(size -> size <= limit);
  }

  @When("I ask for a page of {word} products")
  public void page_of(String limit) {
    ask(Map.of("limit", limit));
  }

  @When("I ask for the page after {string}")
  public void page_after(String mark) {
    ask(Map.of("nextToken", mark));
  }

  @When("I use the mark of a page of {string} to go on in {string}")
  public void foreign_mark(String from, String to) {
    String mark =
        pages.read(
            Places.catalogue(), PRODUCT, Map.of("category", names.category(from), "limit", "1"));
    assertThat(mark).as("a mark of the next page").isNotNull();
    ask(Map.of("category", names.category(to), "nextToken", mark));
  }

  @Then("the pages hold {counts} products/orders")
  public void pages_hold(List<Integer> counts) {
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
    assertThat(pages.sizes()).isEqualTo(counts);
  }

  @Then("every product of {string} came exactly once")
  public void each_came_once(String category) {
    String own = names.category(category);
    List<String> wanted =
        products.known().values().stream()
            .filter(product -> product.category().equals(own))
            .map(Products.Product::id)
            .toList();
    assertThat(pages.items())
        .filteredOn(item -> item.path("category").asText().equals(own))
        .extracting(item -> item.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  private void follow(Map<String, @Nullable String> query) {
    pages.follow(Places.catalogue(), PRODUCT, query);
  }

  private void ask(Map<String, @Nullable String> query) {
    conversation.ask("GET", Conversation.uri(Places.catalogue(), PRODUCT, query), null, Map.of());
  }
}
