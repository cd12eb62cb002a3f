package acceptance.steps;

import acceptance.Patience;
import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.shop.Queues;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Orders that ordering announces: twice, together, or broken. */
public final class PlacedOrderSteps {
  private final PlacedOrders orders;
  private final Names names;

  public PlacedOrderSteps(PlacedOrders orders, Names names) {
    this.orders = orders;
    this.names = names;
  }

  @Given("an order of {shopper}")
  @Given("another order of {shopper}")
  public void order(String shopper) {
    orders.add(shopper, orders.detail(shopper, Instant.now()));
  }

  @Given("an order of {shopper} at {instant}:")
  public void order(String shopper, Instant date, List<Map<String, String>> rows) {
    ObjectNode detail = orders.detail(shopper, date);
    Messages.setItems(detail, rows);
    orders.add(shopper, detail);
  }

  @Given("an order of {shopper} with {int} items")
  public void order_with_items(String shopper, int quantity) {
    ObjectNode detail = orders.detail(shopper, Instant.now());
    Messages.setItems(detail, quantity);
    orders.add(shopper, detail);
  }

  @Given("an order of {shopper} under the mark {string}")
  public void marked_order(String shopper, String mark) {
    orders.add(
        shopper, orders.detail(shopper, Instant.now()).put("correlationId", names.mark(mark)));
  }

  @Given("an order of {shopper} with this fault: {}")
  public void broken_order(String shopper, String fault) {
    BrokenOrder.into(orders, shopper, orders.detail(shopper, Instant.now()), fault);
  }

  @When("ordering announces the order")
  @Given("ordering has announced the order")
  public void announce() {
    announce(orders.last().detail());
  }

  @When("ordering announces the order {int} times")
  public void announce_again(int times) {
    for (int i = 0; i < times; i++) {
      announce();
      nothing_is_waiting();
    }
  }

  @When("ordering announces the order with the same number but {int} items")
  public void announce_changed(int quantity) {
    ObjectNode detail = orders.last().detail().deepCopy();
    Messages.setItems(detail, quantity);
    announce(detail);
    nothing_is_waiting();
  }

  @When("{string} announces the order as {string}")
  public void announce_as(String source, String kind) {
    put(source, kind, orders.last().detail());
  }

  @When("the order arrives {int} times together")
  public void arrives_together(int times) {
    send(Collections.nCopies(times, orders.last()));
  }

  @When("the orders arrive together")
  @When("the order arrives")
  public void arrive_together() {
    send(orders.all());
  }

  @Then("no order is waiting for its receipt")
  public void nothing_is_waiting() {
    String queue = Places.receiptQueue();
    Patience.until("an empty receipt queue", () -> Queues.size(queue) == 0);
  }

  private static void announce(ObjectNode detail) {
    put(PlacedOrders.ORDERING, PlacedOrders.ORDER_PLACED, detail);
  }

  private static void put(String source, String kind, ObjectNode detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(Places.bus())
            .source(source)
            .detailType(kind)
            .detail(detail.toString())
            .time(Instant.parse(detail.path("orderDate").asText()))
            .build();
    SharedTarget.aws().events().putEvents(p -> p.entries(entry));
  }

  private static void send(List<PlacedOrders.Placed> batch) {
    String queue = Places.receiptQueue();
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, batch.size())
            .mapToObj(
                i ->
                    SendMessageBatchRequestEntry.builder()
                        .id("m" + i)
                        .messageBody(batch.get(i).body())
                        .build())
            .toList();
    SharedTarget.aws().sqs().sendMessageBatch(b -> b.queueUrl(queue).entries(entries));
  }
}
