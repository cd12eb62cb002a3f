package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An editor raises a price after reading it. */
final class ProductUpdate extends OneRequest {
  private final Shop shop;
  private @Nullable String id;

  ProductUpdate(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String name() {
    return "update product";
  }

  @Override
  public void prepare() {
    id = shop.addProduct("Saw", "20.00");
  }

  @Override
  Answer send() {
    return shop.product(
        "PUT", "product/" + id, Shop.details("Saw", "21.50"), Map.of("If-Match", "\"1\""));
  }

  @Override
  public void verify() {
    Answer given = answer();
    List<JsonNode> products =
        shop.products().stream()
            .filter(item -> item.path("id").path("S").asText().equals(id))
            .toList();
    assertThat(products).hasSize(1);
    String written = versionAndPrice(products.getFirst());
    switch (Attempt.of(given)) {
      case ACCEPTED -> assertThat(written).as("after %s", given).isEqualTo("2: 21.5");
      case REFUSED -> assertThat(written).as("after %s", given).isEqualTo("1: 20");
      case UNKNOWN -> assertThat(written).as("after %s", given).isIn("1: 20", "2: 21.5");
    }
  }

  private static String versionAndPrice(JsonNode product) {
    return product.path("version").path("N").asText()
        + ": "
        + new java.math.BigDecimal(
                product.path("price").path("M").path("amount").path("N").asText())
            .stripTrailingZeros()
            .toPlainString();
  }
}
