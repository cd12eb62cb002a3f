package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.foundation.Written;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
  void who_did_not_read_the_version_before_replaces_nothing() {
    for (var stored : List.of(1L, 3L, 4L)) {
      shelf.held = thing(stored);

      assertThat(writes.replace(thing(3))).as("after version " + stored).isEqualTo(Written.STALE);
      assertThat(shelf.held).isEqualTo(thing(stored));
    }
  }

  @Test
  void an_outage_is_no_conflict() {
    shelf.held = thing(1);
    shelf.outage = true;

    assertThatThrownBy(() -> writes.replace(thing(2))).hasMessage("out");
  }

  @Test
  void an_outage_is_no_taken_key() {
    shelf.outage = true;

    assertThatThrownBy(() -> writes.add(thing(1))).hasMessage("out");
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
}
