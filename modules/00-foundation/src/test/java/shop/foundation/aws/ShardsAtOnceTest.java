package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A page waits for few calls in a row, however many keys there are (docs/decisions/0028). */
class ShardsAtOnceTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final int FOUR = 4;

  /** Each answer waits until every key has been asked. */
  @Test
  void all_keys_are_asked_at_the_same_time() {
    var shards = new Shards("thing", 32);
    var allAsked = new CyclicBarrier(shards.all().size());
    var index =
        new FakeIndex("id", new Random(SEED)) {
          @Override
          public QueryResponse query(QueryRequest query) {
            awaitOthers(allAsked);
            synchronized (this) {
              return super.query(query);
            }
          }

          @Override
          boolean stopsEarly() {
            return false;
          }
        };
    for (var id = 10; id < 40; id++) {
      index.put(shards.of("" + id).s(), "" + id, "" + id);
    }

    var page = page(index, shards, 5, Together.atOnce());

    assertThat(page.items()).containsExactly("10", "11", "12", "13", "14");
  }

  private static void awaitOthers(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("Not all keys are asked at the same time", e);
    }
  }

  /** Wherever chance, or somebody who chooses the names, puts the items. */
  @Test
  void a_page_makes_at_most_four_calls_in_a_row() {
    for (var seed = SEED; seed < SEED + 1_000; seed++) {
      var random = new Random(seed);
      var shards = new Shards("thing", random.nextBoolean() ? 16 : 32);
      var keys = shards.all().subList(0, 1 + random.nextInt(shards.all().size()));
      var index =
          new FakeIndex("id", random) {
            @Override
            boolean stopsEarly() {
              return false;
            }
          };
      for (var i = random.nextInt(500); i > 0; i--) {
        var id = String.format(Locale.ROOT, "%08x", random.nextInt());
        index.put(keys.get(random.nextInt(keys.size())).s(), id, id);
      }
      var rounds = new Rounds();

      page(index, shards, 1 + random.nextInt(100), rounds);

      assertThat(rounds.made).as("-Dseed=%d", seed).isBetween(1, FOUR);
    }
  }

  private static Page<String> page(FakeIndex index, Shards shards, int limit, Together together) {
    var queries =
        shards.all().stream()
            .map(shard -> IndexQuery.of("Things", "all", "kind", shard).build())
            .toList();
    return new ShardedListing("things", List.of("kind", "id"), index, together)
        .page(queries, new PageRequest(limit, null), item -> item.get("id").s());
  }

  private static final class Rounds implements Together {
    private int made;

    @Override
    public <T> List<T> all(List<Supplier<T>> calls) {
      made++;
      return Together.inTurn().all(calls);
    }
  }
}
