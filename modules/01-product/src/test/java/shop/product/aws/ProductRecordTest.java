package shop.product.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.product.Product;

class ProductRecordTest {
  private static final Money PRICE = Money.of("12.50", "EUR");

  @Test
  void a_product_survives_the_table() {
    var product = new Product("rake-1", "Rake", "A red one", "garden", PRICE, 3);

    assertThat(ProductRecord.read(ProductRecord.of(product))).isEqualTo(product);
  }

  @Test
  void a_product_without_a_description_survives_the_table() {
    var product = new Product("rake-1", "Rake", null, "garden", PRICE, 3);

    assertThat(ProductRecord.read(ProductRecord.of(product))).isEqualTo(product);
  }
}
