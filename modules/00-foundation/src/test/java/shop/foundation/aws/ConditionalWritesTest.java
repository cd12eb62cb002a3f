package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.foundation.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class ConditionalWritesTest {
  private final Shelf shelf = new Shelf();
  private final ConditionalWrites writes = new ConditionalWrites(shelf, "things", "id");

  @Test
  void a_key_is_taken_once() {
    assertThat(writes.add(thing(1))).isTrue();
    assertThat(writes.add(thing(1))).isFalse();
  }

  @Test
  void the_next_version_replaces_the_one_before() {
    writes.add(thing(1));

    assertThat(writes.replace(thing(2))).isEqualTo(Written.DONE);
    assertThat(writes.replace(thing(2))).isEqualTo(Written.STALE);
  }

  @Test
  void what_is_not_there_is_missing_and_not_stale() {
    assertThat(writes.replace(thing(2))).isEqualTo(Written.MISSING);
    assertThat(writes.remove(key(), null)).isEqualTo(Written.MISSING);
  }

  @Test
  void a_removal_with_a_version_removes_only_that_one() {
    writes.add(thing(1));

    assertThat(writes.remove(key(), 2L)).isEqualTo(Written.STALE);
    assertThat(writes.remove(key(), 1L)).isEqualTo(Written.DONE);
  }

  @Test
  void a_removal_without_a_version_removes_any() {
    writes.add(thing(7));

    assertThat(writes.remove(key(), null)).isEqualTo(Written.DONE);
  }

  @Test
  void a_retry_succeeds_if_only_the_first_response_got_lost() {
    shelf.attempts = 2;
    writes.add(priced(1, "12.50"));
    assertThat(writes.add(priced(1, "12.5"))).isTrue();

    writes.replace(priced(2, "13.00"));
    assertThat(writes.replace(priced(2, "13"))).isEqualTo(Written.DONE);
  }

  @Test
  void a_retry_fails_if_another_writer_was_first() {
    shelf.attempts = 2;
    writes.add(priced(1, "12.50"));
    assertThat(writes.add(priced(1, "12.51"))).isFalse();

    writes.replace(priced(2, "13.00"));
    assertThat(writes.replace(priced(2, "13.01"))).isEqualTo(Written.STALE);
  }

  private static Map<String, AttributeValue> priced(long version, String amount) {
    var item = new HashMap<>(thing(version));
    var price = AttributeValue.fromM(Map.of("amount", AttributeValue.fromN(amount)));
    item.put("prices", AttributeValue.fromL(List.of(price)));
    return item;
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("id", text("1"));
  }

  private static Map<String, AttributeValue> thing(long version) {
    var item = new HashMap<>(key());
    item.put("version", number(version));
    return item;
  }

  /** A table with room for one item, which understands the three conditions of these writes. */
  private static final class Shelf implements DynamoDbClient {
    private @Nullable Map<String, AttributeValue> held;

    /** The number of attempts that the SDK reports. */
    private int attempts = 1;

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      check(request.conditionExpression(), request.expressionAttributeValues());
      held = request.item();
      return PutItemResponse.builder().build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
      check(request.conditionExpression(), request.expressionAttributeValues());
      held = null;
      return DeleteItemResponse.builder().build();
    }

    private void check(String condition, Map<String, AttributeValue> values) {
      var now = held;
      var holds =
          switch (condition) {
            case "attribute_not_exists(id)" -> now == null;
            case "attribute_exists(id)" -> now != null;
            case "version = :read" -> now != null && now.get("version").equals(values.get(":read"));
            default -> throw new AssertionError(condition);
          };
      if (!holds) {
        throw ConditionalCheckFailedException.builder().item(now).numAttempts(attempts).build();
      }
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
