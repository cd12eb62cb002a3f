package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Announcements;
import acceptance.shop.EventArchive;
import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import contracts.SharedEvent;
import io.cucumber.java.Before;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the bus carries after a checkout. */
public final class AnnouncementSteps {
  private final Checkouts checkouts;
  private final Names names;
  private JsonNode event = ExactJson.object();

  public AnnouncementSteps(Checkouts checkouts, Names names) {
    this.checkouts = checkouts;
    this.names = names;
  }

  @Before("@basket or @ordering or @system")
  public void listen() {
    Announcements.listen();
  }

  @Then("the checkout is announced")
  public void is_announced() {
    String orderId = checkouts.lastAccepted().path("orderId").asText();
    Patience.until("an announcement", () -> !Announcements.of(orderId).isEmpty());
    event = Announcements.of(orderId).getFirst();
    assertThat(event.path("source").asText()).isEqualTo("shop.basket");
    assertThat(event.path("detail-type").asText()).isEqualTo("CheckoutBasket");
  }

  @Then("exactly one checkout of {shopper} is announced")
  public void exactly_one(String shopper) {
    waitForEarlierOnes();
    assertThat(Announcements.by(names.shopper(shopper)))
        .extracting(e -> e.at("/detail/orderId").asText())
        .containsOnly(checkouts.lastAccepted().path("orderId").asText());
  }

  @Then("no checkout of {shopper} is announced")
  public void none(String shopper) {
    waitForEarlierOnes();
    assertThat(Announcements.by(names.shopper(shopper))).isEmpty();
  }

  @Then("the checkout of {shopper} passes the bus again")
  public void passes_again(String shopper) {
    Patience.untilAfterTime(
        "a second announcement",
        Duration.ofSeconds(1),
        () -> {
          EventArchive.playOnceMoreAfter(Duration.ofMinutes(1));
          return Announcements.by(names.shopper(shopper)).size() > 1;
        });
  }

  @Then("the announced items are:")
  public void items(List<Map<String, String>> rows) {
    Lines.of(first().path("items")).areShownAs(rows);
  }

  @Then("the announced total is {money}")
  public void total(Money total) {
    total.isShownBy(first().path("total"));
  }

  @Then("the announced number and date are those that {shopper} was told")
  public void number_and_date(String shopper) {
    JsonNode told = checkouts.lastAccepted();
    assertThat(event.at("/detail/userName").asText()).isEqualTo(names.shopper(shopper));
    assertThat(event.at("/detail/orderId")).isEqualTo(told.path("orderId"));
    assertThat(event.at("/detail/orderDate")).isEqualTo(told.path("orderDate"));
  }

  @Then("the announcement keeps the contract")
  public void keeps_the_contract() {
    assertThat(SharedEvent.CHECKOUT_BASKET_V2.objections(event.path("detail"))).isEmpty();
  }

  @Then("the announcement is of version {int}")
  public void is_of(int version) {
    assertThat(event.at("/detail/version").asInt()).isEqualTo(version);
  }

  @Then("all its money is in whole cents")
  public void whole_cents() {
    assertThat(event.path("detail").findValues("minorUnits"))
        .hasSize(1 + event.at("/detail/items").size())
        .allMatch(JsonNode::isIntegralNumber);
    assertThat(event.path("detail").findValues("amount")).isEmpty();
  }

  /** What was announced, however its version says money. */
  private JsonNode first() {
    return CheckoutVersions.first(event.path("detail"));
  }

  @Then("the announcement carries the mark {string}")
  public void carries(String mark) {
    assertThat(event.at("/detail/correlationId").asText()).isEqualTo(names.mark(mark));
  }

  @Then("the announced payment is a token and the digits {string}")
  public void payment(String digits) {
    assertThat(event.at("/detail/payment").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("token", "cardLast4");
    assertThat(event.at("/detail/payment/token").asText()).startsWith("tok_");
    assertThat(event.at("/detail/payment/cardLast4").asText()).isEqualTo(digits);
  }

  private void waitForEarlierOnes() {
    String orderId = checkouts.oneMore();
    Patience.until("the next announcement", () -> !Announcements.of(orderId).isEmpty());
  }
}
