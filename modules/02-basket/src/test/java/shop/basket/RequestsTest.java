package shop.basket;

import static shop.basket.Broken.assertTold;
import static shop.basket.Broken.broken;
import static shop.basket.Broken.nothing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.UserName;

/** Whose basket or checkout it is, and what belongs to it. */
class RequestsTest {
  private static final UserName ADA = new UserName("ada");
  private static final UserName CARD = new UserName("4111111111111111");
  private static final Customer CUSTOMER =
      new Customer("Ada", "Lovelace", "ada@example.com", "London");
  private static final Payment PAYMENT = new Payment("tok_12345678", null);

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("A basket has an owner", () -> new PutBasket.Request(nothing(), List.of())),
        broken("userName contains", () -> new PutBasket.Request(CARD, List.of())),
        broken("A basket has a list", () -> new PutBasket.Request(ADA, nothing())),
        broken("A checkout has", () -> new CheckOutBasket.Request(nothing(), CUSTOMER, PAYMENT)),
        broken("A checkout has", () -> new CheckOutBasket.Request(ADA, nothing(), PAYMENT)),
        broken("A checkout has", () -> new CheckOutBasket.Request(ADA, CUSTOMER, nothing())),
        broken("userName contains", () -> new CheckOutBasket.Request(CARD, CUSTOMER, PAYMENT)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }
}
