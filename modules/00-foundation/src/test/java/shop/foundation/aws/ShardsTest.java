package shop.foundation.aws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.foundation.aws.Attributes.text;

import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ShardsTest {
  private static final int KEYS = 100_000;
  private static final Shards SHARDS = new Shards("thing", 32);

  /** Keys as people and programs make them: none of these may fill one shard. */
  static Stream<IntFunction<String>> keys() {
    return Stream.of(
        i -> new UUID(i * 0x9E3779B97F4A7C15L, i).toString(),
        i -> String.format(Locale.ROOT, "user%06d", i),
        i -> "shopper-" + i,
        i -> i + "@example.com",
        i -> Integer.toString(i, 36));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void no_shard_gets_much_more_than_its_share(IntFunction<String> key) {
    var sizes =
        IntStream.range(0, KEYS).mapToObj(key).collect(groupingBy(SHARDS::of, counting())).values();

    assertThat(sizes).hasSize(32).allMatch(size -> size < 1.2 * KEYS / 32);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_change_does_not_move_an_item(IntFunction<String> key) {
    for (var i = 0; i < 100; i++) {
      assertThat(new Shards("thing", 32).of(key.apply(i))).isEqualTo(SHARDS.of(key.apply(i)));
    }
  }

  @Test
  void items_in_tables_that_exist_stay_where_they_are() {
    assertThat(Stream.of("ada", "zoë", "4b5c").map(SHARDS::of).map(AttributeValue::s))
        .containsExactly("thing#8", "thing#20", "thing#16");
  }

  @Test
  void a_shard_has_room_for_more_than_its_share() {
    assertThat(Shards.forWrites("thing", 10_000)).isEqualTo(new Shards("thing", 16));
    assertThat(Shards.forWrites("thing", 1)).isEqualTo(new Shards("thing", 1));
  }

  @Test
  void what_was_there_before_is_read_as_well() {
    assertThat(new Shards("thing", 2).all())
        .containsExactly(text("thing"), text("thing#0"), text("thing#1"));
  }
}
