package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.JsonNode;
import contracts.Contracts;
import contracts.LambdaEvents;
import contracts.LoggedErrors;
import contracts.TestInvocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.foundation.outbox.Relay;
import shop.foundation.outbox.Sent;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

class BasketRelayTest {
  private static final String RECORD =
      """
      {"eventName":"INSERT","dynamodb":{"SequenceNumber":"%s","NewImage":{
       "pk":{"S":"checkout#%s"},"correlationId":{"S":"test-1"},
       "orderDate":{"S":"2026-11-22T10:15:30.123Z"},"event":{"S":"{\\"orderId\\":\\"%s\\"}"}}}}\
      """;

  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final Instant ACCEPTED = Instant.parse("2026-11-22T10:15:30.123Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private final FakeBus bus = new FakeBus();
  private final FakeOutbox outbox = new FakeOutbox();
  private final BasketRelay relay =
      new BasketRelay(new Relay(bus, "shop-dev", sent(InstantSource.fixed(NOW))));

  @Test
  void a_checkout_becomes_the_event_of_the_contract() {
    assertThat(failed(records("1"))).isEmpty();

    var entry = bus.taken.getFirst();
    assertThat(entry.source()).isEqualTo("shop.basket");
    assertThat(entry.detailType()).isEqualTo("CheckoutBasket");
    assertThat(entry.eventBusName()).isEqualTo("shop-dev");
    assertThat(entry.time()).isEqualTo("2026-11-22T10:15:30.123Z");
    assertThat(entry.detail()).contains("\"orderId\":\"1\"");
  }

  @Test
  void a_rejected_entry_fails_and_its_neighbours_do_not() {
    for (var refused : List.of("1", "2", "3")) {
      bus.taken.clear();
      bus.refused = Set.of(refused);

      assertThat(failed(records("1", "2", "3"))).containsExactly(refused);
      assertThat(bus.taken).hasSize(2);
    }
  }

  @Test
  void only_what_was_refused_is_logged_as_an_error_with_the_reason() {
    assertThat(LoggedErrors.of(() -> failed(records("1", "2")))).isEmpty();

    bus.refused = Set.of("2");
    assertThat(LoggedErrors.of(() -> failed(records("1", "2", "3"))))
        .containsOnlyOnce("Checkout not relayed: ");
  }

  @Test
  void without_a_bus_the_whole_batch_fails() {
    bus.down = true;
    var records = records("1", "2");

    assertThatThrownBy(() -> failed(records)).isInstanceOf(EventBridgeException.class);
  }

  @Test
  void an_empty_batch_does_not_call_the_bus() {
    bus.down = true;

    assertThat(failed(records())).isEmpty();
    assertThat(
            relay
                .handleRequest(new DynamodbEvent(), TestInvocation.withTimeEnough())
                .getBatchItemFailures())
        .isEmpty();
  }

  @Test
  void what_is_sent_is_marked_and_expires_a_week_later() {
    accept("1");

    failed(records("1"));

    assertThat(outbox.waits("1")).isFalse();
    assertThat(outbox.items.get("checkout#1").get("expiresAt").n())
        .isEqualTo(Long.toString(NOW.plus(Duration.ofDays(7)).getEpochSecond()));
  }

  @Test
  void what_the_bus_refused_still_waits() {
    bus.refused = Set.of("2");
    accept("1", "2", "3");

    failed(records("1", "2", "3"));

    assertThat(outbox.waits("1")).isFalse();
    assertThat(outbox.waits("2")).isTrue();
    assertThat(outbox.waits("3")).isFalse();
  }

  @Test
  void nothing_is_marked_before_it_is_sent() {
    bus.down = true;
    accept("1");
    var records = records("1");

    assertThatThrownBy(() -> failed(records)).isInstanceOf(EventBridgeException.class);

    assertThat(outbox.marks).isEmpty();
    assertThat(outbox.waits("1")).isTrue();
  }

  @Test
  void what_could_not_be_marked_comes_again() {
    outbox.broken = Set.of("checkout#2");
    accept("1", "2", "3");

    assertThat(failed(records("1", "2", "3"))).containsExactly("2");
    assertThat(outbox.waits("2")).isTrue();
  }

  /** Otherwise the orders behind it would wait for a table that lets nobody mark. */
  @Test
  void what_cannot_be_marked_holds_up_the_others_only_while_it_is_young() {
    var random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      outbox.items.clear();
      bus.taken.clear();
      outbox.broken = Set.of("checkout#1", "checkout#2", "checkout#3");
      accept("1", "2", "3");
      var age = Duration.ofMillis(random.nextLong(2 * Sent.TRIED.toMillis()));
      var clock = InstantSource.fixed(ACCEPTED.plus(age));
      var late = new BasketRelay(new Relay(bus, "shop-dev", sent(clock)));

      var again =
          late.handleRequest(
                  LambdaEvents.ofStream(records("1", "2", "3")), TestInvocation.withTimeEnough())
              .getBatchItemFailures();

      assertThat(again)
          .as("seed %d, age %s", SEED, age)
          .hasSize(age.compareTo(Sent.TRIED) < 0 ? 3 : 0);
      assertThat(bus.taken).hasSize(3);
      assertThat(List.of("1", "2", "3")).allMatch(outbox::waits);
    }
  }

  @Test
  void a_mark_made_before_and_a_record_without_one_are_no_failures() {
    accept("1");
    failed(records("1"));

    assertThat(failed(records("1", "old"))).isEmpty();
  }

  @Test
  void without_time_for_a_mark_the_rest_comes_again() {
    accept("1", "2");
    var left = new AtomicInteger(8_000);

    var again =
        relay
            .handleRequest(
                LambdaEvents.ofStream(records("1", "2")),
                new TestInvocation(() -> left.addAndGet(-1_500)))
            .getBatchItemFailures();

    assertThat(again).extracting(BatchItemFailure::getItemIdentifier).containsExactly("2");
    assertThat(outbox.marks).containsExactly("checkout#1");
  }

  private void accept(String... ids) {
    for (var id : ids) {
      outbox.add(id, "waiting#01", "2026-11-22T10:15:30.123Z");
    }
  }

  @Test
  void a_record_from_before_its_date_was_an_attribute_is_sent_all_the_same() {
    var old = RECORD.replace("\"orderDate\":{\"S\":\"2026-11-22T10:15:30.123Z\"},", "");

    assertThat(failed(List.of(Contracts.parse(String.format(Locale.ROOT, old, "1", "1", "1")))))
        .isEmpty();
    assertThat(bus.taken.getFirst().time()).isNull();
  }

  /** Nobody knows how old it is, so it is not tried again for a mark alone. */
  @Test
  void a_record_without_a_date_that_cannot_be_marked_holds_nothing_up() {
    outbox.broken = Set.of("checkout#1");
    var old = RECORD.replace("\"orderDate\":{\"S\":\"2026-11-22T10:15:30.123Z\"},", "");

    assertThat(failed(List.of(Contracts.parse(String.format(Locale.ROOT, old, "1", "1", "1")))))
        .isEmpty();
  }

  private Sent sent(InstantSource clock) {
    return new Sent(CheckoutOutbox.in(outbox, "Baskets"), clock);
  }

  private List<String> failed(List<JsonNode> records) {
    return relay
        .handleRequest(LambdaEvents.ofStream(records), TestInvocation.withTimeEnough())
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static List<JsonNode> records(String... ids) {
    return Stream.of(ids)
        .map(id -> Contracts.parse(String.format(Locale.ROOT, RECORD, id, id, id)))
        .toList();
  }
}
