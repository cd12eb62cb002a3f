package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Places;
import acceptance.shop.Queues;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up orders. */
public final class HistorySteps {
  private final Conversation conversation;
  private final OrderSteps orders;
  private final Messages messages;
  private final Names names;
  private final Pages pages;

  public HistorySteps(
      Conversation conversation, OrderSteps orders, Messages messages, Names names, Pages pages) {
    this.conversation = conversation;
    this.orders = orders;
    this.messages = messages;
    this.names = names;
    this.pages = pages;
  }

  @Given("{shopper} has ordered at:")
  public void has_ordered(String shopper, List<String> dates) {
    String queue = Places.orderQueue();
    for (String date : dates) {
      ObjectNode detail = messages.detail(shopper, Instant.parse(date));
      messages.add(shopper, detail);
      Queues.send(queue, messages.last().body());
    }
    orders.has(shopper, dates.size());
  }

  @When("I ask for {shopper}'s orders")
  public void ask(String shopper) {
    pages.follow(Places.orders(), path(shopper), Map.of());
  }

  @When("I ask for {shopper}'s orders of {word}")
  public void ask(String shopper, String date) {
    pages.follow(Places.orders(), path(shopper), Map.of("orderDate", date));
  }

  @When("I page through {shopper}'s orders {int} at a time")
  public void page(String shopper, int limit) {
    pages.follow(Places.orders(), path(shopper), Map.of("limit", "" + limit));
  }

  @When("I page through {shopper}'s orders of {word}, {int} at a time")
  public void page(String shopper, String date, int limit) {
    pages.follow(Places.orders(), path(shopper), Map.of("orderDate", date, "limit", "" + limit));
  }

  @When("I page through all orders {int} at a time")
  public void page_all(int limit) {
    pages.follow(Places.orders(), "order", Map.of("limit", "" + limit));
    assertThat(pages.sizes()).allMatch(size -> size <= limit);
  }

  @When("I use the mark of a page of {shopper}'s orders to go on in {shopper}'s")
  public void foreign_mark(String from, String to) {
    String mark = pages.read(Places.orders(), path(from), Map.of("limit", "1"));
    assertThat(mark).as("a mark of the next page").isNotNull();
    ask(path(to), Map.of("nextToken", mark));
  }

  @When("I ask for a page of {word} orders")
  public void page_of(String limit) {
    ask("order", Map.of("limit", limit));
  }

  @When("I ask for the orders after {string}")
  public void page_after(String mark) {
    ask("order", Map.of("nextToken", mark));
  }

  @Then("they are dated:")
  public void are_dated(List<String> dates) {
    assertThat(found("orderDate")).isEqualTo(dates);
  }

  @Then("there are none")
  public void none() {
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
    assertThat(pages.items()).isEmpty();
  }

  @Then("the orders of {shopper} and {shopper} are among them")
  public void are_among_them(String one, String other) {
    assertThat(found("userName"))
        .containsOnlyOnce(names.shopper(one))
        .containsOnlyOnce(names.shopper(other));
  }

  @Then("{int} orders of {shopper} are among them, each once")
  public void are_among_them_once(int number, String shopper) {
    String user = names.shopper(shopper);
    assertThat(pages.items())
        .filteredOn(order -> order.path("userName").asText().equals(user))
        .extracting(order -> order.path("orderId").asText())
        .hasSize(number)
        .doesNotHaveDuplicates();
  }

  @Then("they come newest first")
  public void newest_first() {
    assertThat(found("orderDate")).isSortedAccordingTo(Collections.reverseOrder());
  }

  private List<String> found(String field) {
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
    return pages.items().stream().map(order -> order.path(field).asText()).toList();
  }

  private String path(String shopper) {
    return "order/" + names.shopper(shopper);
  }

  private void ask(String path, Map<String, @Nullable String> query) {
    conversation.ask("GET", Conversation.uri(Places.orders(), path, query), null, Map.of());
  }
}
