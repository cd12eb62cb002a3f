package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.shop.Announcements;
import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;

/** What the bus carries after an order. */
public final class OrderAnnouncementSteps {
  private final Messages messages;
  private final Names names;
  private JsonNode event = ExactJson.object();

  public OrderAnnouncementSteps(Messages messages, Names names) {
    this.messages = messages;
    this.names = names;
  }

  @Then("the order is announced")
  public void is_announced() {
    String orderId = id(messages.last());
    Patience.until("an announcement", () -> !Announcements.ofOrder(orderId).isEmpty());
    event = Announcements.ofOrder(orderId).getFirst();
    assertThat(event.path("source").asText()).isEqualTo("shop.ordering");
  }

  @Then("each of the orders is announced")
  public void each_is_announced() {
    for (Messages.Message message : messages.all()) {
      Patience.until("an announcement", () -> !Announcements.ofOrder(id(message)).isEmpty());
    }
  }

  /** Another order is announced after whatever is on its way. */
  @Then("the order was announced once")
  public void announced_once() {
    assertThat(Announcements.ofOrder(id(messages.all().getFirst()))).hasSize(1);
  }

  @Then("the announced order's items are:")
  public void items(List<Map<String, String>> rows) {
    Lines.of(event.at("/detail/items")).areShownAs(rows);
  }

  @Then("the announced order totals {money}")
  public void total(Money total) {
    total.isShownBy(event.at("/detail/total"));
  }

  @Then("the announced number, date and shopper are those of the checkout")
  public void number_and_date() {
    JsonNode checkout = messages.last().detail();
    for (String field : List.of("orderId", "orderDate", "userName")) {
      assertThat(event.at("/detail").path(field)).isEqualTo(checkout.path(field));
    }
  }

  @Then("the announced order carries the mark {string}")
  public void carries(String mark) {
    assertThat(event.at("/detail/correlationId").asText()).isEqualTo(names.mark(mark));
  }

  @Then("the announcement says neither who lives where nor who pays how")
  public void says_nothing_of_a_person() {
    JsonNode checkout = messages.last().detail();
    assertThat(event.toString())
        .doesNotContain(checkout.at("/customer/address").asText())
        .doesNotContain(checkout.at("/customer/email").asText())
        .doesNotContain(checkout.at("/customer/lastName").asText())
        .doesNotContain(checkout.at("/payment/token").asText());
  }

  private static String id(Messages.Message message) {
    return message.detail().path("orderId").asText();
  }
}
