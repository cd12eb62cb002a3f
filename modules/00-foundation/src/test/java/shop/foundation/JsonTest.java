package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

  record Line(String name, int quantity, @Nullable String colour, Money price) {}

  record Cart(UserName owner, List<Line> lines, Timestamp at) {}

  private static final String CART =
      """
      {"owner":"ada","lines":[{"name":"pen","quantity":2,\
      "price":{"amount":12.50,"currency":"EUR"}}],"at":"2026-11-22T10:15:30.000Z"}\
      """;

  @Test
  void what_is_written_is_what_was_read() {
    assertThat(Json.write(Json.read(CART, Cart.class))).isEqualTo(CART);
  }

  @Test
  void an_unknown_field_is_refused_by_its_path() {
    malformed(CART.replace("\"quantity\":2", "\"quantity\":2,\"total\":1"), "lines[0].total");
  }

  @Test
  void a_wrong_type_is_refused_by_its_path() {
    malformed(CART.replace(":2,", ":\"2\","), "lines[0].quantity");
    malformed(CART.replace(":2,", ":2.5,"), "lines[0].quantity");
    malformed(CART.replace("EUR", "EURO"), "lines[0].price.currency");
  }

  @Test
  void broken_json_is_refused_without_naming_a_class() {
    malformed("{\"owner\":", "Invalid JSON at line 1");
    malformed(CART + "}", "Invalid JSON");
    malformed("null", "no JSON object");
    malformed("", "");
  }

  @Test
  void a_broken_rule_stays_a_broken_rule() {
    assertThatThrownBy(() -> Json.read(CART.replace("ada", "Checkout"), Cart.class))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("The user name 'checkout' is reserved");
    assertThatThrownBy(() -> Json.read(CART.replace("12.50", "-1"), Cart.class))
        .isInstanceOf(RuleBroken.class);
  }

  private static void malformed(String json, String part) {
    assertThatThrownBy(() -> Json.read(json, Cart.class))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(part)
        .hasMessageNotContaining("shop.");
  }
}
