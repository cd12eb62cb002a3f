package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Checks out a basket, once or several times at once. */
public final class CheckoutSteps {
  private final Conversation conversation;
  private final Checkouts checkouts;
  private final Names names;
  private final Baskets baskets;
  private Instant asked = Instant.EPOCH;

  public CheckoutSteps(
      Conversation conversation, Checkouts checkouts, Names names, Baskets baskets) {
    this.conversation = conversation;
    this.checkouts = checkouts;
    this.names = names;
    this.baskets = baskets;
  }

  @When("{shopper} checks out")
  public void check_out(String shopper) {
    send(shopper, checkouts.of(shopper));
  }

  @When("{shopper} checks out under the mark {string}")
  public void check_out(String shopper, String mark) {
    conversation.markNext(names.mark(mark));
    check_out(shopper);
  }

  @Given("{shopper} checked out")
  public void checked_out(String shopper) {
    check_out(shopper);
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(202);
  }

  @When("{shopper} checks out paying with {}")
  public void check_out_paying_with(String shopper, String payment) {
    send(shopper, checkouts.of(shopper).set("payment", ExactJson.read(payment)));
  }

  @When("{shopper} checks out and also sends the {word} {}")
  public void check_out_also_sending(String shopper, String field, String value) {
    send(shopper, checkouts.of(shopper).set(field, ExactJson.read(value)));
  }

  @When("{shopper} checks out with a customer whose {word} is {}")
  public void check_out_with_customer(String shopper, String field, String words) {
    ObjectNode customer = Checkouts.customer();
    Conversation.set(customer, field, words);
    send(shopper, checkouts.of(shopper).set("customer", customer));
  }

  @When("{shopper} checks out without saying which basket was seen")
  public void check_out_blindly(String shopper) {
    checkouts.remember(conversation.ask("POST", Checkouts.uri(), checkouts.of(shopper), Map.of()));
  }

  @When("{shopper} checks out the basket that was seen before")
  public void check_out_what_was_seen_before(String shopper) {
    checkouts.remember(
        conversation.ask(
            "POST", Checkouts.uri(), checkouts.of(shopper), baskets.seenBefore(shopper)));
  }

  @When("{shopper} checks out {int} times at once")
  public void check_out_at_once(String shopper, int times) {
    conversation.atOnce(Collections.nCopies(times, checkout(shopper)));
  }

  @When("{shoppers} check out at once")
  public void all_check_out_at_once(List<String> shoppers) {
    conversation.atOnce(shoppers.stream().map(this::checkout).toList());
    assertThat(conversation.answers()).allMatch(answer -> answer.status() == 202);
  }

  @When("I send the checkout a request as {string}")
  public void send_as(String contentType) {
    conversation.ask(
        "POST",
        Checkouts.uri(),
        checkouts.of("Anna"),
        Map.of("Content-Type", contentType, "If-Match", "\"1\""));
  }

  @When("I send the checkout a request of {int} bytes")
  public void send_padded(int bytes) {
    conversation.ask(
        "POST",
        Checkouts.uri(),
        " ".repeat(bytes) + checkouts.of("Anna"),
        checkouts.headers("Anna"));
  }

  @Then("the checkout is accepted with a total of {money}")
  public void is_accepted(Money total) {
    Answer answer = conversation.last();
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    assertThat(answer.json().path("status").asText()).isEqualTo("accepted");
    total.isShownBy(answer.json().path("total"));
  }

  @Then("the order is dated at the moment of the checkout")
  public void is_dated_now() {
    String date = checkouts.lastAccepted().path("orderDate").asText();
    assertThat(date).matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z");
    assertThat(Instant.parse(date)).isBetween(asked.truncatedTo(ChronoUnit.MILLIS), Instant.now());
  }

  @Then("the answer says where the order will be found")
  public void says_where() {
    JsonNode accepted = checkouts.lastAccepted();
    String location = conversation.last().header("location").orElseThrow();
    String user = location.replaceFirst(".*/order/([^?]*).*", "$1");
    assertThat(location)
        .isEqualTo(
            "%sorder/%s?orderDate=%s",
            Places.orders(),
            user,
            URLEncoder.encode(accepted.path("orderDate").asText(), StandardCharsets.UTF_8));
  }

  @Then("it is another order than before")
  public void is_another_order() {
    assertThat(checkouts.accepted())
        .hasSizeGreaterThan(1)
        .extracting(order -> order.path("orderId").asText())
        .doesNotHaveDuplicates();
  }

  @Then("exactly one checkout is accepted")
  public void exactly_one_is_accepted() {
    List<Answer> accepted =
        conversation.answers().stream().filter(answer -> answer.status() == 202).toList();
    assertThat(accepted).as("accepted among %s", conversation.answers()).hasSize(1);
    conversation.goOnFrom(accepted.getFirst());
    checkouts.remember(accepted.getFirst());
  }

  private void send(String shopper, JsonNode checkout) {
    asked = Instant.now();
    checkouts.remember(
        conversation.ask("POST", Checkouts.uri(), checkout, checkouts.headers(shopper)));
  }

  private Callable<Answer> checkout(String shopper) {
    String body = checkouts.of(shopper).toString();
    Map<String, String> headers = checkouts.headers(shopper);
    return () -> Http.send("POST", Checkouts.uri(), body, headers);
  }
}
