package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import acceptance.shop.Places;
import acceptance.shop.SignedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks the catalogue for several products in one question. */
public final class LookupSteps {
  private final Conversation conversation;
  private final Products products;

  public LookupSteps(Conversation conversation, Products products) {
    this.conversation = conversation;
    this.products = products;
  }

  @When("I ask at once for: {names}")
  public void ask_for(List<String> names) {
    ArrayNode ids = ExactJson.array();
    names.forEach(name -> ids.add(products.get(name).id()));
    ask(ids);
  }

  @When("I ask at once for {int} products that never existed")
  public void ask_for_nothing(int count) {
    ArrayNode ids = ExactJson.array();
    Stream.generate(UUID::randomUUID).limit(count).forEach(id -> ids.add(id.toString()));
    ask(ids);
  }

  @When("I ask at once for the product numbered {}")
  public void ask_for_id(String words) {
    ask(ExactJson.array().add(ExactJson.read(words)));
  }

  @Then("the answer has exactly: {names}")
  public void has_exactly(List<String> names) {
    assertThat(conversation.last().status()).as("%s", conversation.last()).isEqualTo(200);
    assertThat(found())
        .extracting(product -> product.path("name").asText())
        .containsExactlyElementsOf(names);
  }

  @Then("the answer says that {string} costs {money}")
  public void says_price(String name, Money price) {
    assertThat(found())
        .filteredOn(product -> product.path("name").asText().equals(name))
        .singleElement()
        .satisfies(product -> price.isShownBy(product.path("price")));
  }

  @Then("{string} is missing")
  public void is_missing(String name) {
    assertThat(missing()).containsExactly(products.get(name).id());
  }

  @Then("nothing is missing")
  public void nothing_is_missing() {
    assertThat(missing()).isEmpty();
  }

  @Then("{int} are missing")
  public void are_missing(int count) {
    assertThat(missing()).hasSize(count).doesNotHaveDuplicates();
    assertThat(found()).isEmpty();
  }

  private void ask(ArrayNode ids) {
    URI lookup = Places.catalogue().resolve("lookup");
    String body = ExactJson.object().set("ids", ids).toString();
    conversation.ask("POST", lookup, body, SignedRequest.headers(lookup, body));
  }

  private List<JsonNode> found() {
    return conversation.last().json().path("products").valueStream().toList();
  }

  private List<String> missing() {
    return conversation.last().json().path("missing").valueStream().map(JsonNode::asText).toList();
  }
}
