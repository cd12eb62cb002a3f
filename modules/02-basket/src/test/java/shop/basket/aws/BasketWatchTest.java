package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.TestInvocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.foundation.Timestamp;
import shop.foundation.aws.Together;
import shop.foundation.outbox.OldestWaiting;
import shop.foundation.outbox.Waiting;
import shop.foundation.outbox.Watch;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BasketWatchTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final Duration TIMEOUT = Duration.ofSeconds(55);
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private final FakeOutbox outbox = new FakeOutbox();
  private final FakeBus bus = new FakeBus();
  private final BasketWatch watch = watch(() -> {});

  @Test
  void the_oldest_of_all_shards_counts() {
    outbox.add("1", "waiting#3", "2026-11-22T10:14:00.500Z");
    outbox.add("2", "waiting#19", "2026-11-22T10:10:00.000Z");
    outbox.add("3", "waiting#19", "2026-11-22T10:15:00.000Z");

    assertThat(look()).isEqualTo(330);
  }

  @Test
  void without_a_waiting_checkout_the_age_is_zero() {
    assertThat(look()).isZero();
  }

  @Test
  void a_checkout_younger_than_the_look_has_no_negative_age() {
    outbox.add("1", "waiting#3", "2026-11-22T10:15:30.999Z");

    assertThat(look()).isZero();
  }

  @Test
  void a_look_sends_nothing() {
    outbox.add("1", "waiting#3", "2026-11-22T10:10:00.000Z");

    look();

    assertThat(bus.taken).isEmpty();
    assertThat(outbox.waits("1")).isTrue();
  }

  @Test
  void the_line_in_the_log_is_in_the_embedded_metric_format() {
    var line = Contracts.parse(OldestWaiting.line("Checkout", "watch", NOW, Duration.ofMinutes(6)));

    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asText()).isEqualTo("Shop");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions/0/0").asText())
        .isEqualTo("FunctionName");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Name").asText())
        .isEqualTo("OldestWaitingCheckout");
    assertThat(line.path("OldestWaitingCheckout").asInt()).isEqualTo(360);
    assertThat(line.path("FunctionName").asText()).isEqualTo("watch");
  }

  @Test
  void a_look_writes_its_line_and_the_line_goes_to_the_log_as_it_is() {
    outbox.add("1", "waiting#3", "2026-11-22T10:15:00.000Z");

    assertThat(MetricLines.of(this::look))
        .isEqualTo(OldestWaiting.line("Checkout", "function", NOW, Duration.ofSeconds(30)) + "\n");
  }

  @Test
  void what_is_as_old_as_the_time_between_two_looks_is_believed_at_once() {
    outbox.add("1", "waiting#3", "2026-11-22T10:14:30.000Z");
    var hasty =
        watch(
            () -> {
              throw new AssertionError("a moment passes");
            });

    assertThat(hasty.handleRequest(Map.of(), withTimeEnough()))
        .containsEntry("oldestWaitingSeconds", 60L);
  }

  @Test
  void orders_spread_over_all_shards() {
    var shards = new HashSet<String>();
    for (int i = 0; i < 2_000; i++) {
      shards.add(Waiting.shard(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})));
    }

    assertThat(shards).hasSize(Waiting.SHARDS.count()).contains("waiting#0", "waiting#31");
  }

  @Test
  void a_look_that_fails_says_nothing_and_is_no_failure_of_the_function() {
    outbox.atCall =
        () -> {
          throw SdkClientException.create("throttled");
        };

    assertThat(looked(Map.of("time", NOW.toString()))).isEqualTo(Map.of("looked", false));
  }

  @Test
  void whoever_invokes_it_by_hand_looks_now_or_hears_what_is_wrong() {
    outbox.add("1", "waiting#3", "2026-11-22T10:10:30.000Z");

    assertThat(looked(Map.of())).containsEntry("oldestWaitingSeconds", 300L);
    assertThat(watch.handleRequest(null, withTimeEnough()))
        .containsEntry("oldestWaitingSeconds", 300L);
    assertThat(looked(Map.of("time", "yesterday"))).containsOnlyKeys("problem");
    assertThat(looked(Map.of("time", 7))).containsOnlyKeys("problem");
    assertThat(looked(Map.of("resend", "true"))).containsOnlyKeys("problem");
    assertThat(bus.taken).isEmpty();
  }

  /** Of checkouts that seem to be old, some are just being sent. */
  @Test
  void what_is_gone_a_moment_later_was_not_waiting() {
    var random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      outbox.items.clear();
      var sent = new ArrayList<String>();
      long oldest = 0;
      var shards = new ArrayList<>(Waiting.SHARDS.all());
      Collections.shuffle(shards, random);
      for (int j = 0; j < random.nextInt(8); j++) {
        int age = random.nextInt(4_000);
        boolean stuck = random.nextBoolean();
        outbox.add("" + j, shards.get(j).s(), new Timestamp(NOW.minusSeconds(age)).toString());
        if (stuck) {
          oldest = Math.max(oldest, age);
        } else {
          sent.add("checkout#" + j);
        }
      }
      var answer =
          watch(() -> outbox.items.keySet().removeAll(sent))
              .handleRequest(Map.of(), withTimeEnough());

      // What is younger than a look is believed at once.
      assertThat((long) answer.get("oldestWaitingSeconds"))
          .as("seed %d: %s", SEED, outbox.items)
          .satisfiesAnyOf(
              age -> assertThat(age).isLessThanOrEqualTo(60),
              age -> assertThat(outbox.items.values().stream().map(this::age)).contains(age));
      assertThat((long) answer.get("oldestWaitingSeconds")).isGreaterThanOrEqualTo(oldest);
    }
  }

  private BasketWatch watch(Runnable moment) {
    return new BasketWatch(
        new Watch(
            CheckoutOutbox.in(outbox, "Baskets"),
            bus,
            "shop-dev",
            Together.inTurn(),
            InstantSource.fixed(NOW),
            moment));
  }

  private long age(Map<String, AttributeValue> item) {
    return Duration.between(Instant.parse(item.get("orderDate").s()), NOW).toSeconds();
  }

  private static TestInvocation withTimeEnough() {
    return new TestInvocation(() -> Math.toIntExact(TIMEOUT.toMillis()));
  }

  private long look() {
    var answer = looked(Map.of("time", NOW.toString(), "resources", List.of()));
    return (long) answer.get("oldestWaitingSeconds");
  }

  private Map<String, Object> looked(Map<String, Object> event) {
    return watch.handleRequest(event, withTimeEnough());
  }
}
