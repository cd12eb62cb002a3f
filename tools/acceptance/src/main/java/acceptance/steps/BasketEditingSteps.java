package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;

/** Changes baskets and throws them away. */
public final class BasketEditingSteps {
  private final Conversation conversation;
  private final Baskets baskets;
  private final Products products;

  public BasketEditingSteps(Conversation conversation, Baskets baskets, Products products) {
    this.conversation = conversation;
    this.baskets = baskets;
    this.products = products;
  }

  @When("{shopper} changes the basket to {int} {string}")
  public void change(String shopper, int quantity, String product) {
    ObjectNode basket = baskets.of(shopper, quantity, product);
    baskets.remember(
        shopper, conversation.ask("POST", Baskets.all(), basket, baskets.seenBy(shopper)));
  }

  @Given("{shopper} changed the basket to {int} {string} in another window")
  public void changed_elsewhere(String shopper, int quantity, String product) {
    ObjectNode basket = baskets.of(shopper, quantity, product);
    Answer answer = conversation.ask("POST", Baskets.all(), basket, baskets.seenBy(shopper));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Given("{shopper} threw the basket away and filled another with {int} {string} in another window")
  public void refilled_elsewhere(String shopper, int quantity, String product) {
    Answer gone = conversation.ask("DELETE", baskets.one(shopper), null, Map.of());
    assertThat(gone.status()).as("%s", gone).isEqualTo(204);
    ObjectNode basket = baskets.of(shopper, quantity, product);
    Answer filled = conversation.ask("POST", Baskets.all(), basket, Map.of());
    assertThat(filled.status()).as("%s", filled).isEqualTo(201);
  }

  @When("{shopper} changes the basket in {int} windows at once")
  public void change_at_once(String shopper, int windows) {
    String body = baskets.of(shopper, 7, products.latest().alias()).toString();
    Map<String, String> version = Map.of("If-Match", baskets.seenBy(shopper));
    Callable<Answer> change = () -> Http.send("POST", Baskets.all(), body, version);
    conversation.atOnce(Collections.nCopies(windows, change));
  }

  @When("{shopper} changes a basket that he never had")
  public void change_nothing(String shopper) {
    conversation.ask("POST", Baskets.all(), baskets.of(shopper, ExactJson.array()), "\"1\"");
  }

  @When("{shopper} looks at the basket")
  public void look(String shopper) {
    baskets.remember(shopper, conversation.ask("GET", baskets.one(shopper), null, Map.of()));
  }

  @When("{shopper} throws the basket away")
  public void throw_away(String shopper) {
    conversation.ask("DELETE", baskets.one(shopper), null, Map.of());
  }

  @When("{shopper} throws away the basket as it was seen")
  public void throw_away_version(String shopper) {
    conversation.ask("DELETE", baskets.one(shopper), null, baskets.seenBy(shopper));
  }
}
