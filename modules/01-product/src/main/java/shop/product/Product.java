package shop.product;

import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/** A product in the catalogue. Its version starts at 1 and rises by 1 with every change. */
public record Product(
    String id,
    String name,
    @Nullable String description,
    String category,
    Money price,
    long version) {

  static Product first(String id, ProductDetails details) {
    return of(id, details, 1);
  }

  static Product after(long version, String id, ProductDetails details) {
    return of(id, details, version + 1);
  }

  private static Product of(String id, ProductDetails details, long version) {
    return new Product(
        id, details.name(), details.description(), details.category(), details.price(), version);
  }
}
