package shop.product;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

class ProductDetailsTest {
  private static final Money PRICE = Money.of("12.50", "EUR");

  @Test
  void a_product_has_a_name() {
    refused(() -> new ProductDetails(" ", null, "garden", PRICE), "name");
    refused(() -> new ProductDetails("x".repeat(101), null, "garden", PRICE), "name");
  }

  @Test
  void a_description_is_short() {
    refused(() -> new ProductDetails("Rake", "x".repeat(1001), "garden", PRICE), "description");
  }

  @Test
  void a_category_fits_into_a_url() {
    refused(() -> new ProductDetails("Rake", null, "Garden tools", PRICE), "category");
    refused(() -> new ProductDetails("Rake", null, "", PRICE), "category");
  }

  @Test
  void nothing_is_free() {
    refused(() -> new ProductDetails("Rake", null, "garden", Money.of("0", "EUR")), "price");
  }

  private static void refused(Runnable attempt, String rule) {
    assertThatThrownBy(attempt::run).isInstanceOf(RuleBroken.class).hasMessageContaining(rule);
  }
}
