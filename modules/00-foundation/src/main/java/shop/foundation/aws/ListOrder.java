package shop.foundation.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static shop.foundation.aws.Attributes.attribute;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The order of a list across its shards: by the index's sort key, and then by the table's key, as
 * two items may have the same sort key. Texts are compared as DynamoDB does, by their bytes.
 *
 * @param keys the index's sort key and the table's key, which may be the same
 */
record ListOrder(List<String> keys, boolean forward)
    implements Comparator<Map<String, AttributeValue>> {

  @Override
  public int compare(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    for (var key : keys) {
      var compared = Arrays.compareUnsigned(bytes(one, key), bytes(other, key));
      if (compared != 0) {
        return forward ? compared : -compared;
      }
    }
    return 0;
  }

  String sortKey() {
    return keys.getFirst();
  }

  /** Whether DynamoDB itself leaves the order of these two open. */
  boolean isTie(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return keys.size() > 1 && attribute(one, sortKey()).equals(attribute(other, sortKey()));
  }

  private static byte[] bytes(Map<String, AttributeValue> item, String key) {
    return attribute(item, key).s().getBytes(UTF_8);
  }
}
