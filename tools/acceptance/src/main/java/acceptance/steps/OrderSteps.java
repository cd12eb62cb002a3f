package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Answer;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders that were placed, or were not. */
public final class OrderSteps {
  private final Conversation conversation;
  private final Checkouts checkouts;
  private final Messages messages;
  private final Names names;
  private List<JsonNode> orders = List.of();

  public OrderSteps(
      Conversation conversation, Checkouts checkouts, Messages messages, Names names) {
    this.conversation = conversation;
    this.checkouts = checkouts;
    this.messages = messages;
    this.names = names;
  }

  @Then("{shopper} has {int} order(s)")
  @Then("{shopper} still has {int} order(s)")
  public void has(String shopper, int count) {
    Patience.untilAsserted(
        count + " orders of " + shopper, () -> assertThat(ordersOf(shopper)).hasSize(count));
    orders = ordersOf(shopper);
  }

  @Then("{shopper} has no order")
  public void has_none(String shopper) {
    assertThat(ordersOf(shopper)).isEmpty();
  }

  @Then("each of {shoppers} has {int} order(s)")
  public void each_has(List<String> shoppers, int count) {
    shoppers.forEach(shopper -> has(shopper, count));
  }

  @Then("{shopper}'s orders are dated:")
  public void are_dated(String shopper, List<String> dates) {
    assertThat(ordersOf(shopper))
        .extracting(order -> order.path("orderDate").asText())
        .isEqualTo(dates);
  }

  @Then("the order is dated {instant}")
  public void is_dated(Instant date) {
    assertThat(order().path("orderDate").asText()).isEqualTo(Messages.inMillis(date));
  }

  @Then("the order is dated a year ago")
  public void is_dated_a_year_ago() {
    assertThat(order().path("orderDate")).isEqualTo(messages.last().detail().path("orderDate"));
    assertThat(Instant.parse(order().path("orderDate").asText()))
        .isBefore(Instant.now().minus(Duration.ofDays(364)));
  }

  @Then("the order totals {money}")
  public void totals(Money total) {
    total.isShownBy(order().path("total"));
  }

  @Then("the order's items are:")
  public void items(List<Map<String, String>> rows) {
    Lines.of(order().path("items")).areShownAs(rows);
  }

  @Then("the order has {int} items")
  public void quantity(int quantity) {
    assertThat(order().at("/items/0/quantity").asInt()).isEqualTo(quantity);
  }

  @Then("the order carries the mark {string}")
  public void carries(String mark) {
    assertThat(order().path("correlationId").asText()).isEqualTo(names.mark(mark));
  }

  @Then("the order shows the digits {string} and not the token")
  public void payment(String digits) {
    assertThat(order().at("/payment/cardLast4").asText()).isEqualTo(digits);
    assertThat(order().toString()).doesNotContain("tok_");
  }

  @Then("the order is found where the answer said")
  public void is_found() {
    URI location = URI.create(conversation.last().header("location").orElseThrow());
    Answer answer = Http.send("GET", location, null, Map.of());
    assertThat(answer.json().at("/items/0/orderId"))
        .as("%s", answer)
        .isEqualTo(checkouts.lastAccepted().path("orderId"));
  }

  @Then("the order has the number, the date and the total that {shopper} was told")
  public void is_what_was_told(String shopper) {
    for (String field : List.of("orderId", "orderDate", "total")) {
      assertThat(order().path(field)).isEqualTo(checkouts.lastAccepted().path(field));
    }
    assertThat(order().path("userName").asText()).isEqualTo(names.shopper(shopper));
    assertThat(order().path("status").asText()).isEqualTo("placed");
  }

  private JsonNode order() {
    assertThat(orders).as("orders to look at").isNotEmpty();
    return orders.getFirst();
  }

  private List<JsonNode> ordersOf(String shopper) {
    URI uri = Places.orders().resolve("order/" + names.shopper(shopper));
    Answer answer = Http.send("GET", uri, null, Map.of());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json().path("items").valueStream().toList();
  }
}
