package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static shop.foundation.aws.Attributes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys among which an index spreads the items of one kind, since one key takes about 1,000
 * write units a second (DynamoDB Developer Guide, "Using Global Secondary Index write sharding for
 * selective table queries in DynamoDB"; docs/decisions/0033).
 *
 * @param kind the key of items that were written before they were spread
 * @param count may grow at any time; if it shrinks, the items in the keys that go are lost to the
 *     list until they are written again
 */
public record Shards(String kind, int count) {
  /** Of 1,000: the rest is for a shard that gets more than its share, and for big items. */
  private static final int WRITES_PER_SHARD = 625;

  /** Enough of them for so many writes a second of items of up to 1 KB. */
  public static Shards forWrites(String kind, int writesPerSecond) {
    return new Shards(kind, Math.ceilDiv(writesPerSecond, WRITES_PER_SHARD));
  }

  /** The key for an item; always the same one, so that a change of the item does not move it. */
  public AttributeValue of(String itemKey) {
    var hash = new CRC32();
    hash.update(itemKey.getBytes(UTF_8));
    return shard(hash.getValue() % count);
  }

  /** Every key that may have items. */
  public List<AttributeValue> all() {
    var all = new ArrayList<>(List.of(text(kind)));
    for (var number = 0; number < count; number++) {
      all.add(shard(number));
    }
    return all;
  }

  private AttributeValue shard(long number) {
    return text(kind + "#" + number);
  }
}
