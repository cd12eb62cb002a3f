package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;
import shop.ordering.InMemoryOrders;
import shop.ordering.PlaceOrder;
import shop.ordering.PlaceOrder.Placed;

/** Checks that schema, examples and consumer agree. */
@Tag("contract")
class ContractTest {
  private final PlaceOrder placeOrder = new PlaceOrder(new InMemoryOrders());

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_example_fits_the_schema_and_becomes_an_order(Path example) {
    var detail = Contracts.read(example);

    assertThat(fitsSchema(detail)).isTrue();
    assertThat(isPlaced(detail)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void the_schema_refuses_an_invalid_example(Path example) {
    assertThat(fitsSchema(Contracts.read(example))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void the_consumer_refuses_what_only_it_can_see(Path example) {
    var detail = Contracts.read(example);

    assertThat(fitsSchema(detail)).isTrue();
    assertThat(isPlaced(detail)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "orderId",
        "orderDate",
        "correlationId",
        "userName",
        "customer",
        "customer/firstName",
        "customer/lastName",
        "customer/email",
        "customer/address",
        "payment",
        "payment/token",
        "items",
        "items/0/productId",
        "items/0/productName",
        "items/0/quantity",
        "items/0/unitPrice",
        "items/0/unitPrice/amount",
        "items/0/unitPrice/currency",
        "total",
        "total/amount",
        "total/currency"
      })
  void every_required_field_is_refused_when_absent_or_null_or_of_another_type(String field) {
    bothRefuse(without(field));
    bothRefuse(with(field, "null"));
    bothRefuse(with(field, "true"));
    bothRefuse(with(field, isText(field) ? "12" : "\"12\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version                   | 0",
        "version                   | 2",
        "orderId                   | \"4711\"",
        "orderDate                 | \"2026-11-22T10:15:30Z\"",
        "orderDate                 | \"2026-11-22\"",
        "correlationId             | \"\"",
        "userName                  | \"a b\"",
        "customer/firstName        | \" \"",
        "customer/email            | \"ada\"",
        "customer/address          | \"\"",
        "payment/token             | \"4242424242424242\"",
        "payment/cardLast4         | \"424242\"",
        "payment/cardLast4         | 4242",
        "items                     | []",
        "items/0/colour            | \"\"",
        "items/0/quantity          | 0",
        "items/0/quantity          | 100",
        "items/0/quantity          | 1.5",
        "items/0/unitPrice/amount  | -1",
        "items/0/unitPrice/amount  | 0",
        "items/0/unitPrice/amount  | 1000000.01",
        "items/0/unitPrice/currency| \"euro\"",
        "total/amount              | -1"
      })
  void a_value_out_of_range_is_refused(String field, String json) {
    bothRefuse(with(field, json));
  }

  @Test
  void an_event_of_another_source_or_type_is_not_a_checkout() {
    var body = envelopeOf(SharedEvent.CHECKOUT_BASKET.completeExample());

    assertThat(isPlaced(body.replace("shop.basket", "shop.test"))).isFalse();
    assertThat(isPlaced(body.replace("CheckoutBasket", "BasketEmptied"))).isFalse();
    assertThat(isPlaced("not JSON")).isFalse();
    assertThat(isPlaced("{}")).isFalse();
    assertThat(isPlaced("{\"source\":\"shop.basket\",\"detail-type\":\"CheckoutBasket\"}"))
        .isFalse();
  }

  private void bothRefuse(JsonNode detail) {
    assertThat(fitsSchema(detail)).as("the schema takes it").isFalse();
    assertThat(isPlaced(detail)).as("the consumer takes it").isFalse();
  }

  private static boolean fitsSchema(JsonNode detail) {
    return SharedEvent.CHECKOUT_BASKET.objections(detail).isEmpty();
  }

  private static String envelopeOf(JsonNode detail) {
    return SharedEvent.CHECKOUT_BASKET.with(detail).toString();
  }

  private boolean isPlaced(JsonNode detail) {
    return isPlaced(envelopeOf(detail));
  }

  private boolean isPlaced(String body) {
    try {
      var checkout = CheckoutEnvelope.read(body);
      return placeOrder.place(checkout.toOrder(), checkout.announcedTotal()) instanceof Placed;
    } catch (Malformed | RuleBroken e) {
      return false;
    }
  }

  private static boolean isText(String field) {
    return SharedEvent.CHECKOUT_BASKET.completeExample().at("/" + field).isTextual();
  }

  private static JsonNode without(String field) {
    var detail = SharedEvent.CHECKOUT_BASKET.completeExample();
    parent(detail, field).remove(name(field));
    return detail;
  }

  private static JsonNode with(String field, String json) {
    var detail = SharedEvent.CHECKOUT_BASKET.completeExample();
    parent(detail, field).set(name(field), Contracts.parse(json));
    return detail;
  }

  private static ObjectNode parent(JsonNode detail, String field) {
    int end = field.lastIndexOf('/');
    return (ObjectNode) (end < 0 ? detail : detail.at("/" + field.substring(0, end)));
  }

  private static String name(String field) {
    return field.substring(field.lastIndexOf('/') + 1);
  }

  static List<Path> valid() {
    return SharedEvent.CHECKOUT_BASKET.examples("valid");
  }

  static List<Path> invalid() {
    return SharedEvent.CHECKOUT_BASKET.examples("invalid");
  }

  static List<Path> brokenRules() {
    return SharedEvent.CHECKOUT_BASKET.examples("broken-rules");
  }
}
