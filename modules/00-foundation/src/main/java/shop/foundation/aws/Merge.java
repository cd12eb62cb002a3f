package shop.foundation.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of all shards in the order of the list. An item that was changed while the shards were
 * read, and moved by that, may be in two of them; it comes once.
 */
record Merge(List<ShardReader> shards, ListOrder order, Together together) {

  /** Reads in rounds: first all shards, and then again those that may have more of these items. */
  List<Map<String, AttributeValue>> first(int most) {
    var items = List.<Map<String, AttributeValue>>of();
    var incomplete = shards;
    while (!incomplete.isEmpty()) {
      read(incomplete);
      items = firstRead(most);
      var last = items.size() < most ? null : items.getLast();
      incomplete = shards.stream().filter(shard -> shard.mayHaveMoreBefore(last)).toList();
    }
    return items;
  }

  private void read(List<ShardReader> incomplete) {
    together.all(incomplete.stream().map(shard -> (Supplier<Boolean>) shard::read).toList());
  }

  private List<Map<String, AttributeValue>> firstRead(int most) {
    var all = new TreeSet<>(order);
    shards.forEach(shard -> all.addAll(shard.items()));
    return all.stream().limit(most).toList();
  }
}
