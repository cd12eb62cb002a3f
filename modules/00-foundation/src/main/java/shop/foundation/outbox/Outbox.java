package shop.foundation.outbox;

import static shop.foundation.aws.Attributes.text;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table with announcements that wait.
 *
 * @param what what is announced, like {@code Checkout}
 * @param key the name of the table's partition key
 * @param since the name of the attribute that says since when it waits, and sorts the index
 * @param kept how long a record is kept that has been sent
 * @param reader reads one of the table's items
 */
public record Outbox(
    String what,
    DynamoDbClient dynamoDb,
    String table,
    String key,
    String since,
    Duration kept,
    Function<Map<String, AttributeValue>, ? extends Announcement> reader) {

  /** The key of one of its items. */
  Map<String, AttributeValue> keyOf(String value) {
    return Map.of(key, text(value));
  }
}
