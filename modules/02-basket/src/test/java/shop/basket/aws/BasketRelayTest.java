package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.foundation.Json;
import shop.foundation.aws.TimeLeft;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

class BasketRelayTest {
  private static final String RECORD =
      """
      {"eventName":"INSERT","dynamodb":{"SequenceNumber":"%s","NewImage":{
       "pk":{"S":"checkout#%s"},"correlationId":{"S":"test-1"},
       "event":{"S":"{\\"orderId\\":\\"%s\\",\\"orderDate\\":\\"2026-11-22T10:15:30.123Z\\"}"}}}}\
      """;

  private static final TimeLeft TIME_ENOUGH = () -> 10_000;

  private final FakeBus bus = new FakeBus();
  private final BasketRelay relay = new BasketRelay(bus, "shop-dev");

  @Test
  void a_checkout_becomes_the_event_of_the_contract() throws IOException {
    assertThat(relay.failuresOf(records("1"), TIME_ENOUGH)).isEmpty();

    var entry = bus.taken.getFirst();
    assertThat(entry.source()).isEqualTo("shop.basket");
    assertThat(entry.detailType()).isEqualTo("CheckoutBasket");
    assertThat(entry.eventBusName()).isEqualTo("shop-dev");
    assertThat(entry.time()).isEqualTo("2026-11-22T10:15:30.123Z");
    assertThat(entry.detail()).contains("\"orderId\":\"1\"");
  }

  @Test
  void an_entry_that_was_not_taken_fails_and_its_neighbours_do_not() throws IOException {
    bus.refused = Set.of("2");

    assertThat(relay.failuresOf(records("1", "2", "3"), TIME_ENOUGH)).containsExactly("2");
    assertThat(bus.taken).hasSize(2);
  }

  @Test
  void without_a_bus_the_whole_batch_fails() throws IOException {
    bus.down = true;
    var records = records("1", "2");

    assertThatThrownBy(() -> relay.failuresOf(records, TIME_ENOUGH))
        .isInstanceOf(EventBridgeException.class);
  }

  @Test
  void a_batch_without_records_asks_nothing_of_the_bus() throws IOException {
    bus.down = true;

    assertThat(relay.failuresOf(records(), TIME_ENOUGH)).isEmpty();
  }

  private static List<JsonNode> records(String... ids) throws IOException {
    var records = new ArrayList<JsonNode>();
    for (var id : ids) {
      var json = String.format(Locale.ROOT, RECORD, id, id, id);
      records.add(Json.tree(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
    return records;
  }
}
