package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.DeadLetters;
import acceptance.shop.EventEnvelope;
import acceptance.shop.Places;
import acceptance.shop.Queues;
import acceptance.shop.Redelivery;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Checkouts that arrive as messages: late, twice, together, or broken. */
public final class MessageSteps {
  private final Messages messages;
  private final Names names;
  private int laidAsideBefore;

  public MessageSteps(Messages messages, Names names) {
    this.messages = messages;
    this.names = names;
  }

  @Before("@dead-letters")
  public void count_what_was_set_aside() {
    laidAsideBefore = DeadLetters.of(Places.orderQueue()).size();
  }

  /** Removes the dead letters of a scenario before the next one counts its own. */
  @After("@dead-letters")
  public void empty_the_dead_letters() {
    DeadLetters.of(Places.orderQueue());
  }

  @Given("a checkout of {shopper}")
  public void checkout(String shopper) {
    checkout(shopper, Instant.now());
  }

  @Given("a checkout of {shopper} at {instant}")
  @Given("another checkout of {shopper} at {instant}")
  public void checkout(String shopper, Instant date) {
    messages.add(shopper, messages.detail(shopper, date));
  }

  @Given("a checkout of {shopper} at {instant}:")
  public void checkout(String shopper, Instant date, List<Map<String, String>> rows) {
    ObjectNode detail = messages.detail(shopper, date);
    Messages.setItems(detail, rows);
    messages.add(shopper, detail);
  }

  @Given("a checkout of {shopper} in version 2, at {instant}:")
  public void checkout_of_version_2(String shopper, Instant date, List<Map<String, String>> rows) {
    ObjectNode detail = messages.detail(shopper, date);
    Messages.setItems(detail, rows);
    messages.add(shopper, CheckoutVersions.second(detail));
  }

  @Given("a checkout of {shopper} in version 2, with a property that ordering does not know")
  public void later_checkout_of_version_2(String shopper) {
    ObjectNode detail = CheckoutVersions.second(messages.detail(shopper, Instant.now()));
    detail.put("giftWrap", true);
    messages.add(shopper, detail);
  }

  @Given("the same checkout in version 2")
  public void the_same_in_version_2() {
    Messages.Message first = messages.last();
    messages.add(first.shopper(), CheckoutVersions.second(first.detail()));
  }

  @Given("a checkout of {shopper} a year ago")
  public void old_checkout(String shopper) {
    checkout(shopper, Instant.now().minus(365, ChronoUnit.DAYS));
  }

  @Given("a checkout of {shopper} under the mark {string}")
  public void marked_checkout(String shopper, String mark) {
    messages.add(
        shopper, messages.detail(shopper, Instant.now()).put("correlationId", names.mark(mark)));
  }

  @Given("a checkout of {shopper}, paid with the token {string} and the digits {string}")
  public void paid_checkout(String shopper, String token, String digits) {
    ObjectNode detail = messages.detail(shopper, Instant.now());
    detail.withObject("/payment").put("token", token).put("cardLast4", digits);
    messages.add(shopper, detail);
  }

  @Given("a checkout of {shopper} with {int} items")
  public void checkout_with_items(String shopper, int quantity) {
    ObjectNode detail = messages.detail(shopper, Instant.now());
    Messages.setItems(detail, quantity);
    messages.add(shopper, detail);
  }

  @Given("a checkout of {shopper} with this fault: {}")
  public void broken_checkout(String shopper, String fault) {
    BrokenCheckout.into(messages, shopper, messages.detail(shopper, Instant.now()), fault);
  }

  @When("the checkout arrives")
  public void arrives() {
    Queues.send(Places.orderQueue(), messages.last().body());
  }

  @Given("the checkout has arrived")
  public void has_arrived() {
    arrives();
    nothing_is_waiting();
  }

  @When("the checkout arrives {int} times")
  public void arrives_again(int times) {
    for (int i = 0; i < times; i++) {
      has_arrived();
    }
  }

  @When("the checkout arrives {int} times together")
  public void arrives_together(int times) {
    send(Collections.nCopies(times, messages.last()));
  }

  @When("the checkouts arrive together")
  public void all_arrive_together() {
    send(messages.all());
  }

  @When("the checkouts arrive in reverse")
  public void all_arrive_in_reverse() {
    messages
        .all()
        .reversed()
        .forEach(
            message -> {
              Queues.send(Places.orderQueue(), message.body());
              nothing_is_waiting();
            });
  }

  @When("a checkout with the same number but {int} items arrives")
  public void changed_one_arrives(int quantity) {
    ObjectNode detail = messages.last().detail().deepCopy();
    Messages.setItems(detail, quantity);
    Queues.send(
        Places.orderQueue(),
        EventEnvelope.around(detail, "shop.basket", "CheckoutBasket").toString());
    nothing_is_waiting();
  }

  @Then("no message is waiting")
  public void nothing_is_waiting() {
    String queue = Places.orderQueue();
    Patience.until("an empty order queue", () -> Queues.size(queue) == 0);
  }

  @Then("{shopper}'s message is set aside after some tries")
  public void is_set_aside(String shopper) {
    String mark = messages.of(shopper).mark();
    Patience.untilAfterTime(
        "a message that was set aside",
        Redelivery.of(Places.orderQueue()).step(),
        () -> DeadLetters.contain(Places.orderQueue(), mark));
  }

  @Then("{shopper}'s message is set aside after some tries, and stays there")
  public void is_set_aside_and_stays(String shopper) {
    String queue = Places.deadLettersOf(Places.orderQueue());
    Patience.untilAfterTime(
        "a message that was set aside",
        Redelivery.of(Places.orderQueue()).step(),
        () -> Queues.size(queue) == 1);
  }

  @Then("nothing else was set aside")
  public void nothing_else() {
    assertThat(DeadLetters.of(Places.orderQueue())).hasSize(laidAsideBefore + 1);
  }

  private static void send(List<Messages.Message> batch) {
    String queue = Places.orderQueue();
    SharedTarget.aws().sqs().sendMessageBatch(b -> b.queueUrl(queue).entries(entries(batch)));
  }

  private static List<SendMessageBatchRequestEntry> entries(List<Messages.Message> batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(
            i ->
                SendMessageBatchRequestEntry.builder()
                    .id("m" + i)
                    .messageBody(batch.get(i).body())
                    .build())
        .toList();
  }
}
