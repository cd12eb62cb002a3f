package course.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleCatalogueTest {
  @Test
  void twenty_goods_in_five_categories() {
    assertThat(
            SampleCatalogue.goods().stream()
                .collect(
                    Collectors.groupingBy(
                        goods -> goods.path("category").asText(), Collectors.counting())))
        .hasSize(5)
        .allSatisfy((category, count) -> assertThat(count).isEqualTo(4));
  }

  @Test
  void every_product_is_one_that_the_product_api_accepts() {
    assertThat(SampleCatalogue.goods())
        .allSatisfy(
            product -> {
              assertThat(product.path("name").asText()).hasSizeBetween(1, 100);
              assertThat(product.path("category").asText()).matches("[a-z0-9-]{1,40}");
              assertThat(product.path("price").path("amount").decimalValue()).isPositive();
              assertThat(product.path("price").path("amount").decimalValue().scale())
                  .isLessThanOrEqualTo(2);
              assertThat(product.path("price").path("currency").asText()).isEqualTo("EUR");
            })
        .extracting((ObjectNode product) -> product.path("name").asText())
        .doesNotHaveDuplicates();
  }
}
