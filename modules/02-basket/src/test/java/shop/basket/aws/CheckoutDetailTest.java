package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import contracts.SharedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.Payment;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class CheckoutDetailTest {

  @ParameterizedTest
  @EnumSource(names = {"CHECKOUT_BASKET", "CHECKOUT_BASKET_V2"})
  void a_detail_is_of_the_version_that_the_checkout_names(SharedEvent event) {
    var detail = detail(event.version(), "12.50", "EUR");

    assertThat(event.objections(detail)).isEmpty();
    assertThat(detail.path("version").asInt()).isEqualTo(event.version());
  }

  @ParameterizedTest
  @CsvSource({"12.50, EUR, 1250", "1250, JPY, 1250", "1.250, KWD, 1250", "0.01, EUR, 1"})
  void version_2_says_money_in_the_smallest_unit(String amount, String currency, long units) {
    var detail = detail(2, amount, currency);

    assertThat(detail.at("/items/0/unitPrice/minorUnits").asLong()).isEqualTo(units);
    assertThat(detail.at("/total/minorUnits").asLong()).isEqualTo(3 * units);
    assertThat(detail.at("/total/currency").asText()).isEqualTo(currency);
  }

  /** Or a step from one version to the next would change what was bought. */
  @Test
  void all_but_money_and_version_is_the_same_in_both() {
    assertThat(withoutMoney(detail(2, "12.50", "EUR")))
        .isEqualTo(withoutMoney(detail(1, "12.50", "EUR")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, -1})
  void what_it_cannot_write_it_does_not_write(int version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckoutDetail.of(checkout(version, "12.50", "EUR")))
        .withMessageContaining(Integer.toString(version));
  }

  private static JsonNode withoutMoney(JsonNode detail) {
    var copy = (ObjectNode) detail.deepCopy();
    copy.remove(List.of("version", "total"));
    copy.path("items").forEach(item -> ((ObjectNode) item).remove("unitPrice"));
    return copy;
  }

  private static JsonNode detail(int version, String amount, String currency) {
    return Contracts.parse(CheckoutDetail.of(checkout(version, amount, currency)));
  }

  private static BasketCheckedOut checkout(int version, String amount, String currency) {
    var price = Money.of(amount, currency);
    return new BasketCheckedOut(
        version,
        new UUID(4, 2),
        new Timestamp(Instant.parse("2026-11-22T10:15:30.123Z")),
        new CorrelationId("test-1"),
        new UserName("ada"),
        new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
        new Payment("tok_12345678", "4242"),
        List.of(new BasketItem("rake", "Rake", "red", 3, price)),
        price.times(3));
  }
}
