package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.ExactJson;
import acceptance.shop.Places;
import acceptance.shop.Queues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.sqs.model.Message;

/** Checks what the bus delivers, when only the test reads the order queue. */
public final class BusSteps {
  private static final String BASKET = "shop.basket";
  private static final String CHECKOUT = "CheckoutBasket";

  private final Messages messages;
  private final List<JsonNode> queued = new ArrayList<>();
  private ObjectNode announced = ExactJson.object();
  private PutEventsResponse response = PutEventsResponse.builder().build();

  public BusSteps(Messages messages) {
    this.messages = messages;
  }

  @Before("@eventbus")
  public void begin_with_an_empty_queue() {
    Queues.take(Places.orderQueue());
  }

  @When("the basket announces a checkout")
  @Given("the basket announced a checkout")
  public void announce() {
    announced = checkout();
    put(entry(BASKET, CHECKOUT, announced));
  }

  @When("the basket announces a checkout of version {int}")
  public void announce(int version) {
    announced = checkout().put("version", version);
    put(entry(BASKET, CHECKOUT, announced));
  }

  @Given("the basket announced a checkout, and it was processed")
  public void announce_and_process() {
    announce();
    gets_it();
  }

  @When("{string} announces {string}, and then the basket announces a checkout")
  public void announce_other_first(String source, String kind) {
    announced = checkout();
    put(entry(source, kind, checkout()), entry(BASKET, CHECKOUT, announced));
  }

  @When("the basket announces {int} checkouts at once")
  public void announce_many(int count) {
    put(
        IntStream.range(0, count)
            .mapToObj(i -> entry(BASKET, CHECKOUT, checkout()))
            .toArray(PutEventsRequestEntry[]::new));
  }

  @When("the basket announces a checkout together with something that is not JSON")
  public void announce_with_garbage() {
    announced = checkout();
    put(entry(BASKET, CHECKOUT, "no JSON"), entry(BASKET, CHECKOUT, announced));
  }

  @Then("the order queue gets it")
  public void gets_it() {
    Patience.until("the checkout", () -> take().contains(announced));
  }

  @Then("the order queue gets it again")
  public void gets_it_again() {
    Patience.until("the checkout again", () -> Collections.frequency(take(), announced) > 1);
  }

  @Then("the order queue gets the checkout only")
  public void gets_it_only() {
    gets_it();
    assertThat(details()).containsOnly(announced);
  }

  @Then("the order queue gets all {int}")
  public void gets_all(int count) {
    Patience.until("all of them", () -> take().stream().distinct().count() == count);
  }

  @Then("its envelope names the source {string} and the kind {string}")
  public void envelope(String source, String kind) {
    assertThat(queued.getFirst().path("source").asText()).isEqualTo(source);
    assertThat(queued.getFirst().path("detail-type").asText()).isEqualTo(kind);
  }

  @Then("its envelope has the date of the checkout")
  public void envelope_date() {
    String date = announced.path("orderDate").asText();
    assertThat(queued.getFirst().path("time").asText()).startsWith(date.substring(0, 19));
  }

  @Then("the bus says that {int} entry failed, and why")
  public void failed(int count) {
    assertThat(response.failedEntryCount()).isEqualTo(count);
    assertThat(response.entries().getFirst().errorCode()).isEqualTo("MalformedDetail");
    assertThat(response.entries().getFirst().errorMessage()).isNotBlank();
  }

  /** A checkout of a minute ago: a relay may well be late. */
  private ObjectNode checkout() {
    return messages.detail("Anna", Instant.now().minusSeconds(60));
  }

  private void put(PutEventsRequestEntry... entries) {
    response = SharedTarget.aws().events().putEvents(p -> p.entries(entries));
  }

  private static PutEventsRequestEntry entry(String source, String kind, JsonNode detail) {
    Instant time = Instant.parse(detail.path("orderDate").asText());
    return entry(source, kind, detail.toString()).toBuilder().time(time).build();
  }

  private static PutEventsRequestEntry entry(String source, String kind, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(Places.bus())
        .source(source)
        .detailType(kind)
        .detail(detail)
        .build();
  }

  private List<JsonNode> take() {
    Stream<Message> messages = Queues.take(Places.orderQueue()).stream();
    queued.addAll(messages.map(message -> ExactJson.read(message.body())).toList());
    return details();
  }

  private List<JsonNode> details() {
    return queued.stream().map(message -> message.path("detail")).toList();
  }
}
