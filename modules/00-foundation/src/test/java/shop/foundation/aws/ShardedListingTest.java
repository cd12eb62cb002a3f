package shop.foundation.aws;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.foundation.Cursor;
import shop.foundation.Malformed;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class ShardedListingTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final int HISTORIES = 300;

  /** Whatever is added, removed or spread between the pages. */
  @ParameterizedTest
  @CsvSource({"sort, true", "sort, false", "id, true", "id, false"})
  void what_is_there_all_the_time_is_on_one_page_and_in_order(String sortKey, boolean forward) {
    for (var history = 0; history < HISTORIES; history++) {
      var random = new Random(SEED + history);
      try {
        new History(new FakeIndex(sortKey, random), sortKey, forward, random).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dseed=" + (SEED + history), e);
      }
    }
  }

  /** It may be missing, but only from the page that was being read. */
  @Test
  void what_moves_while_a_page_is_read_comes_once_at_most() {
    for (var history = 0; history < HISTORIES; history++) {
      var random = new Random(SEED + history);
      var shards = new Shards("thing", 4);
      var index = new FakeIndex("sort", random);
      for (var id = 0; id < 20; id++) {
        index.put("thing", "" + random.nextInt(5), "id-" + id);
      }
      index.others = () -> spread(index, shards, "id-" + random.nextInt(20));

      var page = page(index, "sort", true, new PageRequest(20, null), shards);

      assertThat(page.items()).as("-Dseed=%d", SEED + history).doesNotHaveDuplicates();
    }
  }

  private static void spread(FakeIndex index, Shards shards, String id) {
    index.put(shards.of(id).s(), index.item(id).get("sort").s(), id);
  }

  @Test
  void the_cursor_of_a_list_in_one_piece_is_understood() {
    var index = new FakeIndex("sort", new Random(SEED));
    for (var id = 0; id < 9; id++) {
      index.put("thing", "same", "old-" + id);
    }
    var old = new Cursor("things", Map.of("kind", "thing", "sort", "same", "id", "old-3"));

    var page = list(index, "sort", true, new PageRequest(2, old));

    assertThat(page.items()).containsExactly("old-4", "old-5");
  }

  @Test
  void a_cursor_without_a_position_or_of_another_list_is_refused() {
    var index = new FakeIndex("sort", new Random(SEED));
    for (var cursor :
        List.of(
            new Cursor("things", Map.of("kind", "thing", "id", "1")),
            new Cursor("things", Map.of("kind", "thing", "sort", "1", "id", "1", "more", "1")),
            new Cursor("others", Map.of("kind", "thing", "sort", "1", "id", "1")))) {
      assertThatExceptionOfType(Malformed.class)
          .isThrownBy(() -> list(index, "sort", true, new PageRequest(2, cursor)));
    }
  }

  @Test
  void a_cursor_that_the_table_refuses_is_not_an_error_of_ours() {
    var refusing =
        new FakeIndex("sort", new Random(SEED)) {
          @Override
          public QueryResponse query(QueryRequest query) {
            var details = AwsErrorDetails.builder().errorCode("ValidationException").build();
            throw DynamoDbException.builder().awsErrorDetails(details).build();
          }
        };
    var empty = new Cursor("things", Map.of("kind", "thing", "sort", "", "id", ""));

    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> list(refusing, "sort", true, new PageRequest(2, empty)));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> list(refusing, "sort", true, new PageRequest(2, null)));
  }

  @Test
  void most_pages_ask_each_shard_once() {
    var random = new Random(SEED);
    var asked = 0;
    for (var history = 0; history < 100; history++) {
      var index =
          new FakeIndex("id", random) {
            @Override
            boolean stopsEarly() {
              return false;
            }
          };
      for (var id = 0; id < 1_000; id++) {
        var name = String.format(Locale.ROOT, "%08x", random.nextInt());
        index.put(new Shards("thing", 16).of(name).s(), name, name);
      }
      page(index, "id", true, new PageRequest(20, null), new Shards("thing", 16));
      asked += index.queries;
    }
    assertThat(asked / 100.0).isBetween(17.0, 18.0);
  }

  private static Page<String> list(
      FakeIndex index, String sortKey, boolean forward, PageRequest request) {
    return page(index, sortKey, forward, request, new Shards("thing", 3));
  }

  private static Page<String> page(
      FakeIndex index, String sortKey, boolean forward, PageRequest request, Shards shards) {
    var keys = sortKey.equals("id") ? List.of("kind", "id") : List.of("kind", sortKey, "id");
    var queries =
        shards.all().stream()
            .map(
                shard ->
                    IndexQuery.of("Things", "all", "kind", shard).scanIndexForward(forward).build())
            .toList();
    return new ShardedListing("things", keys, index, Together.inTurn())
        .page(queries, request, item -> item.get("id").s());
  }

  /** A list that is read to its end while others write. */
  private record History(FakeIndex index, String sortKey, boolean forward, Random random) {

    void run() {
      var shards = new Shards("thing", 1 + random.nextInt(6));
      var size = random.nextInt(40);
      for (var i = 0; i < size; i++) {
        add(shards, random.nextBoolean());
      }
      Set<String> always = new HashSet<>(index.ids());
      List<String> seen = new ArrayList<>();
      List<String> positions = new ArrayList<>();
      var limit = 1 + random.nextInt(7);
      @Nullable Cursor cursor = null;
      do {
        var page = page(index, sortKey, forward, new PageRequest(limit, cursor), shards);
        seen.addAll(page.items());
        page.items().forEach(id -> positions.add(position(id)));
        cursor = page.nextToken();
        assertThat(page.items()).hasSize(cursor == null ? page.items().size() : limit);
        others(shards);
        always.retainAll(index.ids());
      } while (cursor != null);

      assertThat(seen).doesNotHaveDuplicates().containsAll(always);
      assertThat(positions).isSortedAccordingTo(forward ? naturalOrder() : reverseOrder());
    }

    private void others(Shards shards) {
      for (var writes = random.nextInt(4); writes > 0; writes--) {
        var ids = index.ids();
        if (ids.isEmpty() || random.nextInt(3) == 0) {
          add(shards, false);
        } else {
          var id = ids.get(random.nextInt(ids.size()));
          if (random.nextBoolean()) {
            index.remove(id);
          } else {
            spread(index, shards, id);
          }
        }
      }
    }

    /** An id that was there before never comes back: that would be a new thing. */
    private void add(Shards shards, boolean asBefore) {
      var id = String.format(Locale.ROOT, "%016x", random.nextLong());
      index.put(asBefore ? "thing" : shards.of(id).s(), "2026-11-2" + random.nextInt(5), id);
    }

    private String position(String id) {
      return sortKey.equals("id") ? id : index.item(id).get("sort").s() + "/" + id;
    }
  }
}
