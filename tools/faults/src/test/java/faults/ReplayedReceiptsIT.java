package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Whoever wants to replay placed orders keeps an archive of them; the bus has none
 * (docs/decisions/0037).
 */
class ReplayedReceiptsIT {
  private static final String PATTERN = "{\"detail-type\": [\"OrderPlaced\"]}";

  @AutoClose private static final Cloud CLOUD = new Cloud();

  private final Shop shop = new Shop(CLOUD);

  @Test
  void a_replay_of_placed_orders_writes_what_is_missing_and_nothing_twice() {
    JsonNode archive = createArchive();
    CheckoutFlow flow = CheckoutFlow.of(shop, Assortment.in(shop), 3);
    flow.prepare();
    flow.run();
    new Trial(CLOUD).settle(flow);
    Map<String, JsonNode> receipts = receipts();
    assertThat(receipts).hasSize(3);
    lose(receipts.keySet().iterator().next());
    CLOUD.traffic().awaitQuiet();
    CLOUD.traffic().takeSent();

    replay(archive, "first");
    replay(archive, "second");

    assertThat(receipts()).as("receipts, each as it was").isEqualTo(receipts);
    assertThat(shop.orders()).hasSize(3);
  }

  private static JsonNode createArchive() {
    ObjectNode bus = Json.object().put("Name", CLOUD.output("EventBusStack", "BusName"));
    ObjectNode archive =
        Json.object()
            .put("ArchiveName", "placed-orders")
            .put(
                "EventSourceArn",
                CLOUD.call("events", "DescribeEventBus", bus).path("Arn").asText())
            .put("EventPattern", PATTERN);
    CLOUD.call("events", "CreateArchive", archive);
    return CLOUD.call(
        "events", "DescribeArchive", Json.object().put("ArchiveName", "placed-orders"));
  }

  private static void replay(JsonNode archive, String name) {
    ObjectNode replay =
        Json.object()
            .put("ReplayName", name)
            .put("EventSourceArn", archive.path("ArchiveArn").asText())
            .put("EventStartTime", 0)
            .put("EventEndTime", Instant.now().plusSeconds(60).getEpochSecond());
    replay.putObject("Destination").put("Arn", archive.path("EventSourceArn").asText());
    CLOUD.call("events", "StartReplay", replay);
    await("the replay")
        .atMost(Patience.LIMIT)
        .until(
            () ->
                CLOUD
                    .call("events", "DescribeReplay", Json.object().put("ReplayName", name))
                    .path("State")
                    .asText()
                    .equals("COMPLETED"));
    CLOUD.traffic().awaitQuiet();
    List<String> sent =
        CLOUD.traffic().takeSent().stream()
            .map(call -> call.input().path("MessageBody").asText())
            .filter(body -> body.contains("OrderPlaced"))
            .toList();
    assertThat(sent).as("placed orders that came again").hasSize(3);
  }

  private Map<String, JsonNode> receipts() {
    return shop.receipts().stream()
        .collect(Collectors.toMap(item -> item.at("/orderId/S").asText(), item -> item));
  }

  /** As a mistake in the consumer would. */
  private static void lose(String orderId) {
    ObjectNode input = Json.object().put("TableName", CLOUD.output("ReceiptsStack", "TableName"));
    input.putObject("Key").putObject("orderId").put("S", orderId);
    CLOUD.call("dynamodb", "DeleteItem", input);
  }
}
