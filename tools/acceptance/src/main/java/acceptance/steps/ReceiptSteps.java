package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Answer;
import acceptance.shop.DeadLetters;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import acceptance.shop.Redelivery;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Receipts that were written, or were not. */
public final class ReceiptSteps {
  private final Conversation conversation;
  private final PlacedOrders orders;
  private final Checkouts checkouts;
  private final Names names;

  public ReceiptSteps(
      Conversation conversation, PlacedOrders orders, Checkouts checkouts, Names names) {
    this.conversation = conversation;
    this.orders = orders;
    this.checkouts = checkouts;
    this.names = names;
  }

  @Then("the order has a receipt")
  public void has_a_receipt() {
    awaitReceipt(orders.last().orderId());
  }

  @Then("the checkout has a receipt")
  public void checkout_has_a_receipt() {
    awaitReceipt(checkouts.lastAccepted().path("orderId").asText());
  }

  @Then("each order has a receipt")
  public void each_has_a_receipt() {
    orders.all().forEach(order -> awaitReceipt(order.orderId()));
  }

  @Then("{shopper}'s order has a receipt")
  public void has_a_receipt(String shopper) {
    awaitReceipt(orders.of(shopper).orderId());
  }

  @Then("{shopper}'s order has no receipt")
  public void has_none(String shopper) {
    assertThat(get(orders.of(shopper).orderId()).status()).isEqualTo(404);
  }

  @Then("the receipt is dated {instant}")
  public void is_dated(Instant date) {
    assertThat(receipt().path("orderDate").asText()).isEqualTo(Messages.inMillis(date));
  }

  @Then("the receipt totals {money}")
  public void totals(Money total) {
    total.isShownBy(receipt().path("total"));
  }

  @Then("the receipt's lines are:")
  public void lines(List<Map<String, String>> rows) {
    Lines.of(receipt().path("lines")).areShownAs(rows);
  }

  @Then("the receipt has {int} items")
  public void quantity(int quantity) {
    assertThat(receipt().at("/lines/0/quantity").asInt()).isEqualTo(quantity);
  }

  @Then("the receipt carries the mark {string}")
  public void carries(String mark) {
    assertThat(receipt().path("correlationId").asText()).isEqualTo(names.mark(mark));
  }

  @When("{visitor} tries to see the receipt of {shopper}'s order")
  public void look(Visitor visitor, String owner) {
    ask(visitor, orders.of(owner).orderId());
  }

  @When("{visitor} asks for the receipt of an order that nobody placed")
  public void look_for_unknown(Visitor visitor) {
    ask(visitor, UUID.randomUUID().toString());
  }

  @When("{visitor} asks for the receipt of the order {string}")
  public void look_for(Visitor visitor, String number) {
    ask(visitor, number);
  }

  @Then("{shopper}'s order is set aside after some tries")
  public void is_set_aside(String shopper) {
    String queue = Places.receiptQueue();
    Patience.untilAfterTime(
        "an order that was set aside",
        Redelivery.of(queue).step(),
        () -> DeadLetters.contain(queue, orders.of(shopper).orderId()));
  }

  private void ask(Visitor visitor, String number) {
    conversation.ask("GET", uri(number), null, visitor.headers(names, Map.of()));
  }

  private JsonNode receipt() {
    return get(orders.last().orderId()).json();
  }

  private static void awaitReceipt(String orderId) {
    Patience.untilAsserted(
        "the receipt of order " + orderId,
        () -> assertThat(get(orderId).status()).as("the answer").isEqualTo(200));
  }

  private static Answer get(String orderId) {
    return Http.send("GET", uri(orderId), null, Map.of());
  }

  private static URI uri(String orderId) {
    return Places.receipts().resolve("receipt/" + orderId);
  }
}
