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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.foundation.Timestamp;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Together;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BasketWatchTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final Duration TIMEOUT = Duration.ofSeconds(55);
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private final FakeOutbox outbox = new FakeOutbox();
  private final FakeBus bus = new FakeBus();
  private final BasketWatch watch = watch(Together.inTurn(), () -> {});

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
    var line = Contracts.parse(OldestWaiting.line("watch", NOW, Duration.ofMinutes(6)));

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
  void all_that_waits_is_sent_once_and_marked() {
    IntStream.range(0, 47).forEach(this::accept);

    assertThat(resend()).isEqualTo(Map.of("sent", 47, "done", true));

    assertThat(bus.taken).hasSize(47).doesNotHaveDuplicates();
    assertThat(outbox.items.values()).noneMatch(item -> item.containsKey("waiting"));
    assertThat(resend()).isEqualTo(Map.of("sent", 0, "done", true));
  }

  @Test
  void what_the_bus_refuses_goes_on_waiting_and_everything_else_is_sent_past_it() {
    outbox.add("bad", "waiting#3", "2026-11-22T10:10:00.000Z");
    IntStream.range(0, 47).forEach(this::accept);
    bus.refused = Set.of("bad");

    assertThat(resend()).isEqualTo(Map.of("sent", 47, "done", false));
    assertThat(outbox.waits("bad")).isTrue();
    assertThat(resend()).isEqualTo(Map.of("sent", 0, "done", false));
  }

  @Test
  void a_call_that_fails_because_of_one_checkout_is_made_again_for_each() {
    outbox.add("bad", "waiting#3", "2026-11-22T10:10:00.000Z");
    outbox.add("good", "waiting#3", "2026-11-22T10:11:00.000Z");
    bus.breaking = "bad";

    assertThat(resend()).isEqualTo(Map.of("sent", 1, "done", false));
    assertThat(outbox.waits("bad")).isTrue();
    assertThat(outbox.waits("good")).isFalse();
  }

  @Test
  void the_run_ends_before_its_time_does() {
    IntStream.range(0, 100).forEach(this::accept);
    var left = new AtomicInteger(55_000);

    var answer =
        watch.handleRequest(
            Map.of("resend", true), new TestInvocation(() -> left.addAndGet(-1_000)));

    assertThat(answer).containsEntry("done", false);
    assertThat(bus.taken).isNotEmpty().hasSizeLessThan(100);
  }

  @Test
  void what_the_index_shows_too_long_is_not_sent_again() {
    outbox.add("1", "waiting#3", "2026-11-22T10:10:00.000Z");
    resend();
    outbox.lagging.add("checkout#1");

    assertThat(resend()).isEqualTo(Map.of("sent", 0, "done", true));
    assertThat(bus.taken).hasSize(1);
  }

  @Test
  void orders_spread_over_all_shards() {
    var shards = new HashSet<String>();
    for (int i = 0; i < 2_000; i++) {
      shards.add(
          WaitingCheckouts.shard(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})));
    }

    assertThat(shards).hasSize(WaitingCheckouts.SHARDS.count()).contains("waiting#0", "waiting#31");
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
      var shards = new ArrayList<>(WaitingCheckouts.SHARDS.all());
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
          watch(Together.inTurn(), () -> outbox.items.keySet().removeAll(sent))
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

  /** Every call takes as long as it may; those that are made together take as long as one. */
  @Test
  void however_slow_the_calls_are_sending_again_ends_in_time() {
    var random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      var left = new AtomicLong(TIMEOUT.toMillis());
      Runnable slow = () -> left.addAndGet(-AwsClients.LONGEST_CALL.toMillis());
      outbox.items.clear();
      outbox.atCall = random.nextInt(3) == 0 ? () -> left.addAndGet(-10) : slow;
      bus.atCall = random.nextBoolean() ? slow : () -> {};
      IntStream.range(0, random.nextInt(60)).forEach(this::accept);
      bus.breaking = random.nextBoolean() ? id(random.nextInt(20)).toString() : "";

      watch(new AsOne(left), () -> {})
          .handleRequest(
              Map.of("resend", true), new TestInvocation(() -> Math.toIntExact(left.get())));

      assertThat(left.get()).as("left, seed %d, run %d", SEED, i).isNotNegative();
    }
  }

  private record AsOne(AtomicLong left) implements Together {
    @Override
    public <T> List<T> all(List<Supplier<T>> calls) {
      long before = left.get();
      long latest = before;
      var results = new ArrayList<T>();
      for (var call : calls) {
        left.set(before);
        results.add(call.get());
        latest = Math.min(latest, left.get());
      }
      left.set(latest);
      return results;
    }
  }

  private BasketWatch watch(Together together, Runnable moment) {
    return new BasketWatch(
        outbox, "Baskets", bus, "shop-dev", together, InstantSource.fixed(NOW), moment);
  }

  private long age(Map<String, AttributeValue> item) {
    return Duration.between(Instant.parse(item.get("orderDate").s()), NOW).toSeconds();
  }

  private void accept(int number) {
    var id = id(number);
    outbox.add(id.toString(), WaitingCheckouts.shard(id), "2026-11-22T10:15:00.000Z");
  }

  private static TestInvocation withTimeEnough() {
    return new TestInvocation(() -> Math.toIntExact(TIMEOUT.toMillis()));
  }

  private static UUID id(int number) {
    return UUID.nameUUIDFromBytes(new byte[] {(byte) number});
  }

  private long look() {
    var answer = looked(Map.of("time", NOW.toString(), "resources", List.of()));
    return (long) answer.get("oldestWaitingSeconds");
  }

  private Map<String, Object> looked(Map<String, Object> event) {
    return watch.handleRequest(event, withTimeEnough());
  }

  private Map<String, Object> resend() {
    return watch.handleRequest(Map.of("resend", true), withTimeEnough());
  }
}
