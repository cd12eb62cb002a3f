package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Places;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through all baskets. */
public final class BasketBrowsingSteps {
  private final Conversation conversation;
  private final Names names;
  private final Pages pages;

  public BasketBrowsingSteps(Conversation conversation, Names names, Pages pages) {
    this.conversation = conversation;
    this.names = names;
    this.pages = pages;
  }

  @When("I look through the baskets {int} at a time")
  public void look_through(int limit) {
    pages.follow(Places.baskets(), "basket", Map.of("limit", "" + limit));
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
  }

  @When("I ask for a page of {word} baskets")
  public void page_of(String limit) {
    ask(Map.of("limit", limit));
  }

  @When("I ask for the baskets after {string}")
  public void page_after(String mark) {
    ask(Map.of("nextToken", mark));
  }

  @Then("each of {shoppers} came exactly once")
  public void each_came_once(List<String> shoppers) {
    shoppers.forEach(shopper -> assertThat(owners()).containsOnlyOnce(names.shopper(shopper)));
  }

  @Then("no page held more than {int} baskets")
  public void no_page_held_more(int limit) {
    assertThat(pages.sizes()).allMatch(size -> size <= limit);
  }

  @Then("{shopper} is not among them")
  public void is_not_among_them(String shopper) {
    assertThat(owners()).doesNotContain(names.shopper(shopper));
  }

  private List<String> owners() {
    return pages.items().stream().map(item -> item.path("userName").asText()).toList();
  }

  private void ask(Map<String, @Nullable String> query) {
    conversation.ask("GET", Conversation.uri(Places.baskets(), "basket", query), null, Map.of());
  }
}
