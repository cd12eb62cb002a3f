package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.basket.Broken.assertTold;
import static shop.basket.Broken.broken;
import static shop.basket.Broken.nothing;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who buys, and how they pay. */
class BuyerTest {
  private static final String MAIL = "ada@example.com";

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("firstName has", () -> new Customer(" ", "Lovelace", MAIL, "London")),
        broken("firstName has", () -> new Customer("x".repeat(101), "Lovelace", MAIL, "London")),
        broken("lastName has", () -> new Customer("Ada", nothing(), MAIL, "London")),
        broken("lastName has", () -> new Customer("Ada", "x".repeat(101), MAIL, "London")),
        broken("email has", () -> new Customer("Ada", "Lovelace", nothing(), "London")),
        broken("email has", () -> new Customer("Ada", "Lovelace", mail(255), "London")),
        broken("email is", () -> new Customer("Ada", "Lovelace", "ada@localhost", "London")),
        broken("address has", () -> new Customer("Ada", "Lovelace", MAIL, "")),
        broken("address has", () -> new Customer("Ada", "Lovelace", MAIL, "x".repeat(501))),
        broken("lastName and", () -> new Customer("11111111", "41111111", MAIL, "London")),
        broken("token is", () -> new Payment(nothing(), null)),
        broken("token is", () -> new Payment("tok_1234567", null)),
        broken("token contains", () -> new Payment("tok_4111111111111111", null)),
        broken("cardLast4 has", () -> new Payment("tok_12345678", "424")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void what_just_keeps_the_rules_is_taken() {
    var name = "x".repeat(100);
    assertThat(new Customer(name, name, mail(254), "x".repeat(500)).lastName()).isEqualTo(name);
    assertThat(new Payment("tok_" + "x".repeat(64), "4242").cardLast4()).isEqualTo("4242");
  }

  private static String mail(int length) {
    return "x".repeat(length - "@example.com".length()) + "@example.com";
  }
}
