package shop.foundation.aws;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of all shards in the order of the list. An item that was changed while the shards were
 * read, and moved by that, may be in two of them; it comes once.
 */
final class Merge implements Iterator<Map<String, AttributeValue>> {
  private final List<ShardReader> shards;
  private final ListOrder order;
  private @Nullable Map<String, AttributeValue> last;

  Merge(List<ShardReader> shards, ListOrder order) {
    this.shards = shards;
    this.order = order;
  }

  @Override
  public boolean hasNext() {
    return first().isPresent();
  }

  @Override
  public Map<String, AttributeValue> next() {
    var item = first().map(ShardReader::peek).orElseThrow(NoSuchElementException::new);
    last = item;
    return item;
  }

  /** The shard that has the next item. */
  private Optional<ShardReader> first() {
    for (var shard : shards) {
      while (isLast(shard.peek())) {
        shard.take();
      }
    }
    return shards.stream()
        .filter(shard -> shard.peek() != null)
        .min(Comparator.comparing(shard -> Objects.requireNonNull(shard.peek()), order));
  }

  private boolean isLast(@Nullable Map<String, AttributeValue> item) {
    return item != null && last != null && order.compare(item, last) == 0;
  }
}
