package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Places;
import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is refused, why, and what to do about it. */
public final class ProblemSteps {
  private final Conversation conversation;
  private final Names names;

  public ProblemSteps(Conversation conversation, Names names) {
    this.conversation = conversation;
    this.names = names;
  }

  @Then("it is refused: {refusal}")
  public void refused(RefusalReason refusal) {
    refusal.isGivenBy(conversation.last());
  }

  @Then("the others are refused: {refusal}")
  public void the_others_are_refused(RefusalReason refusal) {
    assertThat(conversation.answers())
        .filteredOn(answer -> answer.status() >= 300)
        .hasSize(conversation.answers().size() - 1)
        .allSatisfy(refusal::isGivenBy);
  }

  @Then("the refusal mentions {string}")
  public void mentions(String text) {
    assertThat(conversation.last().body()).contains(text);
  }

  @Then("the refusal does not repeat {string}")
  public void does_not_repeat(String text) {
    assertThat(conversation.last().body()).doesNotContain(text);
  }

  @Then("the refusal says what to do")
  public void says_what_to_do() {
    JsonNode problem = conversation.last().json();
    assertThat(problem.path("remedy").asText())
        .isNotBlank()
        .isNotEqualTo(problem.path("detail").asText());
  }

  @Then("the refusal says when to try again")
  public void says_when_to_try_again() {
    assertThat(conversation.last().header("retry-after")).get().asString().matches("[1-9][0-9]*");
  }

  @Then("the answer carries the mark {string}")
  public void carries_the_mark(String mark) {
    assertThat(conversation.last().header("x-correlation-id")).contains(names.mark(mark));
  }

  @Then("the answer carries a mark of the shop's own")
  public void carries_an_own_mark() {
    assertThat(conversation.last().header("x-correlation-id"))
        .get()
        .asString()
        .matches("[A-Za-z0-9._-]{1,64}")
        .doesNotContain("bad");
  }

  @When("I send {word} to the catalogue's {word}")
  public void send_to_the_catalogue(String method, String path) {
    conversation.ask(method, Places.catalogue().resolve(path), body(method), Map.of());
  }

  @When("I send {word} to the baskets' {word}")
  public void send_to_the_baskets(String method, String path) {
    conversation.ask(method, Places.baskets().resolve(path), body(method), Map.of());
  }

  @When("I send {word} to the orders' {word}")
  public void send_to_the_orders(String method, String path) {
    conversation.ask(method, Places.orders().resolve(path), body(method), Map.of());
  }

  @When("I send the catalogue the text {string}")
  public void send_the_catalogue(String text) {
    conversation.ask("POST", Places.catalogue().resolve("product"), text, Map.of());
  }

  @When("I send the baskets the text {string}")
  public void send_the_baskets(String text) {
    conversation.ask("POST", Places.baskets().resolve("basket"), text, Map.of());
  }

  @When("I send the checkout the text {string}")
  public void send_the_checkout(String text) {
    conversation.ask("POST", Checkouts.uri(), text, "\"1\"");
  }

  private static @Nullable String body(String method) {
    return switch (method) {
      case "POST", "PUT", "PATCH" -> "{}";
      default -> null;
    };
  }
}
