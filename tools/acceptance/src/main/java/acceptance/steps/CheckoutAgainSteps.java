package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Sends a checkout again, as a shopper does whose answer got lost, or who clicks twice. */
public final class CheckoutAgainSteps {
  private final Conversation conversation;
  private final Checkouts checkouts;
  private final Map<String, Sent> sent = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private record Sent(ObjectNode body, Map<String, String> headers) {}

  public CheckoutAgainSteps(Conversation conversation, Checkouts checkouts) {
    this.conversation = conversation;
    this.checkouts = checkouts;
  }

  @When("{shopper} checks out with a key")
  public void check_out(String shopper) {
    check_out(shopper, quoted("click-" + UUID.randomUUID()));
  }

  @When("{shopper} checks out with the key {}")
  public void check_out(String shopper, String key) {
    var headers = new HashMap<>(checkouts.headers(shopper));
    headers.put("Idempotency-Key", key);
    send(shopper, new Sent(checkouts.of(shopper), headers));
  }

  @When("{shopper} checks out with a key of {int} characters")
  public void check_out_with_long_key(String shopper, int characters) {
    check_out(shopper, quoted("x".repeat(characters)));
  }

  @When("{shopper} sends the same checkout again")
  public void send_again(String shopper) {
    send(shopper, last(shopper));
  }

  @When("{shopper} sends another {word} under the same key")
  public void send_another(String shopper, String field) {
    ObjectNode body = last(shopper).body().deepCopy();
    JsonNode changed =
        field.equals("customer")
            ? Checkouts.customer().put("address", "2 Mill Lane, Millford")
            : ExactJson.object().put("token", "tok_anothertoken");
    send(shopper, new Sent(body.set(field, changed), last(shopper).headers()));
  }

  @When("{shopper} checks out the basket as it is now under the same key")
  public void check_out_the_next(String shopper) {
    var headers = new HashMap<>(last(shopper).headers());
    headers.putAll(checkouts.headers(shopper));
    send(shopper, new Sent(last(shopper).body(), headers));
  }

  @When("{shopper} sends the same checkout {int} times at once")
  public void send_at_once(String shopper, int times) {
    var headers = new HashMap<>(checkouts.headers(shopper));
    headers.put("Idempotency-Key", quoted("click-" + UUID.randomUUID()));
    var body = checkouts.of(shopper).toString();
    Callable<Answer> checkout = () -> Http.send("POST", Checkouts.uri(), body, headers);
    conversation.atOnce(Collections.nCopies(times, checkout));
  }

  @Then("the answer is the same as before")
  public void is_the_same() {
    Answer last = answers.getLast();
    Answer before = answers.get(answers.size() - 2);
    assertThat(last.status()).as("%s", last).isEqualTo(before.status());
    assertThat(last.body()).isEqualTo(before.body());
    assertThat(last.header("location")).isEqualTo(before.header("location"));
  }

  @Then("all accepted answers are the same")
  public void all_are_the_same() {
    List<Answer> accepted =
        conversation.answers().stream().filter(answer -> answer.status() == 202).toList();
    assertThat(accepted).isNotEmpty();
    assertThat(accepted.stream().map(answer -> answer.body() + answer.header("location")))
        .containsOnly(accepted.getFirst().body() + accepted.getFirst().header("location"));
    assertThat(conversation.answers())
        .filteredOn(answer -> answer.status() != 202)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as("%s", answer).isEqualTo(409);
              assertThat(answer.header("retry-after")).as("%s", answer).isPresent();
            });
    conversation.goOnFrom(accepted.getFirst());
    checkouts.remember(accepted.getFirst());
  }

  private void send(String shopper, Sent checkout) {
    sent.put(shopper, checkout);
    Answer answer = conversation.ask("POST", Checkouts.uri(), checkout.body(), checkout.headers());
    answers.add(answer);
    checkouts.remember(answer);
  }

  private Sent last(String shopper) {
    return Objects.requireNonNull(sent.get(shopper), () -> shopper + " has sent no checkout");
  }

  private static String quoted(String key) {
    return '"' + key + '"';
  }
}
