package shop.product;

import java.util.UUID;
import java.util.function.Supplier;

/** Adds a new product to the catalogue, under an id that the shop chooses. */
public final class AddProduct {
  private final Products products;
  private final Supplier<UUID> ids;

  public AddProduct(Products products, Supplier<UUID> ids) {
    this.products = products;
    this.ids = ids;
  }

  public Product add(ProductDetails details) {
    var product = Product.first(ids.get().toString(), details);
    products.add(product);
    return product;
  }
}
