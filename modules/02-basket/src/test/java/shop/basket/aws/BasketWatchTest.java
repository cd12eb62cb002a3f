package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.TestInvocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private final FakeOutbox outbox = new FakeOutbox();
  private final FakeBus bus = new FakeBus();
  private final BasketWatch watch =
      new BasketWatch(
          new WaitingCheckouts(outbox, "Baskets"),
          new BasketRelay(
              bus, "shop-dev", new SentCheckouts(outbox, "Baskets", InstantSource.fixed(NOW))));

  @Test
  void the_oldest_of_all_shards_counts() {
    outbox.add("1", "waiting#03", "2026-11-22T10:14:00.500Z");
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
    outbox.add("1", "waiting#03", "2026-11-22T10:15:30.999Z");

    assertThat(look()).isZero();
  }

  @Test
  void a_look_sends_nothing() {
    outbox.add("1", "waiting#03", "2026-11-22T10:10:00.000Z");

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
    outbox.add("bad", "waiting#03", "2026-11-22T10:10:00.000Z");
    IntStream.range(0, 47).forEach(this::accept);
    bus.refused = Set.of("bad");

    assertThat(resend()).isEqualTo(Map.of("sent", 47, "done", false));
    assertThat(outbox.waits("bad")).isTrue();
    assertThat(resend()).isEqualTo(Map.of("sent", 0, "done", false));
  }

  @Test
  void a_call_that_fails_because_of_one_checkout_is_made_again_for_each() {
    outbox.add("bad", "waiting#03", "2026-11-22T10:10:00.000Z");
    outbox.add("good", "waiting#03", "2026-11-22T10:11:00.000Z");
    bus.breaking = "bad";

    assertThat(resend()).isEqualTo(Map.of("sent", 1, "done", false));
    assertThat(outbox.waits("bad")).isTrue();
    assertThat(outbox.waits("good")).isFalse();
  }

  @Test
  void the_run_ends_before_its_time_does() {
    IntStream.range(0, 100).forEach(this::accept);
    var left = new AtomicInteger(20_000);

    var answer =
        watch.handleRequest(
            Map.of("resend", true), new TestInvocation(() -> left.addAndGet(-1_000)));

    assertThat(answer).containsEntry("done", false);
    assertThat(bus.taken).isNotEmpty().hasSizeLessThan(100);
  }

  @Test
  void what_the_index_shows_too_long_is_not_sent_again() {
    outbox.add("1", "waiting#03", "2026-11-22T10:10:00.000Z");
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

    assertThat(shards).hasSize(WaitingCheckouts.SHARDS).contains("waiting#00", "waiting#19");
  }

  private void accept(int number) {
    var id = UUID.nameUUIDFromBytes(new byte[] {(byte) number});
    outbox.add(id.toString(), WaitingCheckouts.shard(id), "2026-11-22T10:15:00.000Z");
  }

  private long look() {
    var answer =
        watch.handleRequest(
            Map.of("time", NOW.toString(), "resources", List.of()),
            TestInvocation.withTimeEnough());
    return (long) answer.get("oldestWaitingSeconds");
  }

  private Map<String, Object> resend() {
    return watch.handleRequest(Map.of("resend", true), TestInvocation.withTimeEnough());
  }
}
