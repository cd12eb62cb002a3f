package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.TestInvocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Together;
import shop.foundation.outbox.Waiting;
import shop.foundation.outbox.Watch;

class ResendTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final Duration TIMEOUT = Duration.ofSeconds(55);
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private final FakeOutbox outbox = new FakeOutbox();
  private final FakeBus bus = new FakeBus();

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

    var answer = resend(Together.inTurn(), new TestInvocation(() -> left.addAndGet(-1_000)));

    assertThat(answer).containsEntry("done", false);
    assertThat(bus.taken).isNotEmpty().hasSizeLessThan(100);
  }

  @Test
  void what_there_was_no_time_to_send_is_not_counted_as_sent() {
    var first = Waiting.SHARDS.all().getFirst().s();
    outbox.add("1", first, "2026-11-22T10:10:00.000Z");
    var left = new AtomicInteger(55_000);
    outbox.atCall = () -> left.set(0);

    var answer = resend(Together.inTurn(), new TestInvocation(left::get));

    assertThat(answer).isEqualTo(Map.of("sent", 0, "done", false));
    assertThat(bus.taken).isEmpty();
  }

  @Test
  void all_that_waits_in_one_part_of_the_index_is_sent_batch_by_batch() {
    IntStream.range(0, 25)
        .forEach(
            number -> outbox.add(id(number).toString(), "waiting#3", "2026-11-22T10:15:00.000Z"));

    assertThat(resend()).isEqualTo(Map.of("sent", 25, "done", true));
    assertThat(bus.taken).hasSize(25).doesNotHaveDuplicates();
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
  void what_cannot_be_marked_is_not_done_however_old_it_is() {
    outbox.add("1", "waiting#3", "2025-11-22T10:10:00.000Z");
    outbox.broken = Set.of("checkout#1");

    assertThat(resend()).isEqualTo(Map.of("sent", 0, "done", false));
    assertThat(bus.taken).hasSize(1);
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

      resend(new AsOne(left), new TestInvocation(() -> Math.toIntExact(left.get())));

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

  private void accept(int number) {
    var id = id(number);
    outbox.add(id.toString(), Waiting.shard(id), "2026-11-22T10:15:00.000Z");
  }

  private static UUID id(int number) {
    return UUID.nameUUIDFromBytes(new byte[] {(byte) number});
  }

  private Map<String, Object> resend() {
    return resend(Together.inTurn(), new TestInvocation(() -> Math.toIntExact(TIMEOUT.toMillis())));
  }

  private Map<String, Object> resend(Together together, TestInvocation invocation) {
    return new BasketWatch(
            new Watch(
                CheckoutOutbox.in(outbox, "Baskets"),
                bus,
                "shop-dev",
                together,
                InstantSource.fixed(NOW),
                () -> {}))
        .handleRequest(Map.of("resend", true), invocation);
  }
}
