package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import contracts.SharedEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.Malformed;
import shop.foundation.Money;
import shop.foundation.RuleBroken;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;
import shop.ordering.PlaceOrder.Placed;

/** Checks that schema, examples and consumer agree on version 2, and that both versions do. */
@Tag("contract")
class ContractV2Test {
  private static final SharedEvent EVENT = SharedEvent.CHECKOUT_BASKET_V2;

  private final PlaceOrder placeOrder = new PlaceOrder(new InMemoryOrders());

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_example_fits_the_schema_and_becomes_an_order(Path example) {
    var detail = Contracts.read(example);

    assertThat(EVENT.objections(detail)).isEmpty();
    assertThat(isPlaced(detail)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void the_schema_refuses_an_invalid_example(Path example) {
    assertThat(EVENT.objections(Contracts.read(example))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void the_consumer_refuses_what_only_it_can_see(Path example) {
    var detail = Contracts.read(example);

    assertThat(EVENT.objections(detail)).isEmpty();
    assertThat(isPlaced(detail)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version                        | 3",
        "version                        | true",
        "items                          | null",
        "items                          | [null]",
        "items                          | []",
        "items/0/quantity               | 0",
        "items/0/unitPrice              | null",
        "items/0/unitPrice/minorUnits   | 0",
        "items/0/unitPrice/minorUnits   | -1",
        "items/0/unitPrice/minorUnits   | 1250.5",
        "items/0/unitPrice/minorUnits   | \"1250\"",
        "items/0/unitPrice/minorUnits   | null",
        "items/0/unitPrice/minorUnits   | 10000000001",
        "items/0/unitPrice/currency     | \"euro\"",
        "items/0/unitPrice/currency     | null",
        "total                          | null",
        "total/minorUnits               | -1",
        "total/currency                 | null"
      })
  void schema_and_consumer_refuse_a_value_out_of_range(String field, String json) {
    var detail = EVENT.completeExample();
    int end = field.lastIndexOf('/');
    var parent = (ObjectNode) (end < 0 ? detail : detail.at("/" + field.substring(0, end)));
    parent.set(field.substring(end + 1), Contracts.parse(json));

    assertThat(EVENT.objections(detail)).as("the schema's objections").isNotEmpty();
    assertThat(isPlaced(detail)).as("the consumer takes it").isFalse();
  }

  /** Half a version is none: neither names of the other's nor both together are read. */
  @Test
  void each_version_is_read_as_what_it_says_that_it_is() {
    assertThat(isPlaced(SharedEvent.CHECKOUT_BASKET.completeExample().put("version", 2))).isFalse();
    assertThat(isPlaced(EVENT.completeExample().put("version", 1))).isFalse();
  }

  @Test
  void a_version_that_nobody_knows_is_named() {
    assertThatThrownBy(() -> read(EVENT.completeExample().put("version", 47)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("47");
  }

  @Test
  void both_versions_of_a_checkout_are_the_same_order() {
    var first = read(SharedEvent.CHECKOUT_BASKET.completeExample());
    var second = read(EVENT.completeExample());

    assertThat(second.toOrder()).isEqualTo(first.toOrder());
    assertThat(second.announcedTotal()).isEqualTo(Money.of("104.90", "EUR"));
  }

  private static Checkout read(JsonNode detail) {
    return CheckoutEnvelope.read(EVENT.with(detail).toString());
  }

  private boolean isPlaced(JsonNode detail) {
    try {
      var checkout = read(detail);
      return placeOrder.place(checkout.toOrder(), checkout.announcedTotal()) instanceof Placed;
    } catch (Malformed | RuleBroken e) {
      return false;
    }
  }

  static List<Path> valid() {
    return EVENT.examples("valid");
  }

  static List<Path> invalid() {
    return EVENT.examples("invalid");
  }

  static List<Path> brokenRules() {
    return EVENT.examples("broken-rules");
  }
}
