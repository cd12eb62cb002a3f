package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

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
    shelf.held = thing(1);

    assertThat(writes.replace(thing(2))).isEqualTo(Written.DONE);
    assertThat(writes.replace(thing(2))).isEqualTo(Written.STALE);
    assertThat(shelf.held).isEqualTo(thing(2));
  }

  @Test
  void what_is_not_there_is_missing_and_not_stale() {
    assertThat(writes.replace(thing(2))).isEqualTo(Written.MISSING);
    assertThat(shelf.held).isNull();
  }

  @Test
  void what_is_not_there_cannot_be_removed() {
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
  void a_retry_adds_if_only_the_first_response_got_lost() {
    shelf.attempts = 2;
    shelf.held = priced(1, "12.5");

    assertThat(writes.add(priced(1, "12.50"))).isTrue();
    assertThat(writes.add(priced(1, "12.51"))).isFalse();
  }

  @Test
  void a_retry_replaces_if_only_the_first_response_got_lost() {
    shelf.attempts = 2;
    shelf.held = priced(2, "13");

    assertThat(writes.replace(priced(2, "13.00"))).isEqualTo(Written.DONE);
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

  /** A table with room for one item, which understands the conditions that such writes need. */
  private static final class Shelf implements DynamoDbClient {
    private static final Pattern CONDITION =
        Pattern.compile(
            "(?<is>attribute_(not_)?exists)\\s*\\((?<name>#?\\w+)\\)"
                + "|(?<attribute>#?\\w+)\\s*=\\s*(?<value>:\\w+)");

    private @Nullable Map<String, AttributeValue> held;

    /** The number of attempts that the SDK reports. */
    private int attempts = 1;

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      assertThat(request.tableName()).isEqualTo("things");
      check(
          String.valueOf(request.conditionExpression()),
          request.expressionAttributeNames(),
          request.expressionAttributeValues(),
          request.returnValuesOnConditionCheckFailure());
      held = request.item();
      return PutItemResponse.builder().build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
      check(
          request.conditionExpression(),
          request.expressionAttributeNames(),
          request.expressionAttributeValues(),
          request.returnValuesOnConditionCheckFailure());
      held = null;
      return DeleteItemResponse.builder().build();
    }

    private void check(
        String condition,
        Map<String, String> names,
        Map<String, AttributeValue> values,
        @Nullable ReturnValuesOnConditionCheckFailure told) {
      for (var part : condition.split(" AND ")) {
        if (!holds(part.strip(), names, values)) {
          throw ConditionalCheckFailedException.builder()
              .item(told == ReturnValuesOnConditionCheckFailure.ALL_OLD ? held : null)
              .numAttempts(attempts)
              .build();
        }
      }
    }

    private boolean holds(
        String part, Map<String, String> names, Map<String, AttributeValue> values) {
      var found = CONDITION.matcher(part);
      assertThat(found.matches()).as("whether \"%s\" is a condition", part).isTrue();
      boolean equal = found.group("value") != null;
      var name = found.group(equal ? "attribute" : "name");
      var now = held == null ? null : held.get(names.getOrDefault(name, name));
      if (equal) {
        return now != null && now.equals(values.get(found.group("value")));
      }
      return found.group("is").equals("attribute_exists") == (now != null);
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
