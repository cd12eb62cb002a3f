package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.DeadLetters;
import acceptance.shop.Places;
import acceptance.shop.Queues;
import acceptance.shop.Redelivery;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/** What the queue does with an unprocessed message, when the test is its only reader. */
public final class SafetyNetSteps {
  private String body = "";

  @When("{int} attempts to process it fail")
  public void attempts_fail(int attempts) {
    Redelivery orders = Redelivery.of(Places.orderQueue());
    assertThat(orders.receives()).isEqualTo(attempts);
    for (int i = 0; i < attempts; i++) {
      attempt();
      SharedTarget.target().passTime(orders.untilNext());
    }
  }

  @When("an attempt to process it is in progress")
  public void attempt() {
    Patience.until("the message", this::received);
  }

  @Then("nobody else gets it")
  public void nobody_gets_it() {
    assertThat(received()).isFalse();
  }

  @Then("after {int} minutes somebody else gets it")
  public void somebody_gets_it(int minutes) {
    Redelivery orders = Redelivery.of(Places.orderQueue());
    assertThat(orders.visibility()).isEqualTo(Duration.ofMinutes(minutes));
    SharedTarget.target().passTime(orders.untilNext());
    attempt();
  }

  @Then("the message is among the dead letters")
  public void is_among_the_dead_letters() {
    Patience.until(
        "the message among the dead letters",
        () -> !received() && DeadLetters.contain(Places.orderQueue(), body));
  }

  @Then("the order queue is empty")
  public void is_empty() {
    String queue = Places.orderQueue();
    Patience.until("an empty order queue", () -> Queues.size(queue) == 0);
  }

  private boolean received() {
    List<Message> messages = Queues.receive(Places.orderQueue());
    messages.forEach(message -> body = message.body());
    return !messages.isEmpty();
  }
}
