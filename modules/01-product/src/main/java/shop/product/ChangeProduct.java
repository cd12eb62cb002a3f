package shop.product;

/** Changes a product, unless somebody else has changed it since its editor read it. */
public final class ChangeProduct {

  public sealed interface Outcome {}

  public record Changed(Product product) implements Outcome {}

  public record ChangedByOthers(String id) implements Outcome {}

  public record Unknown(String id) implements Outcome {}

  private final Products products;

  public ChangeProduct(Products products) {
    this.products = products;
  }

  /** Changes the product to {@code details} if it still has the version that its editor read. */
  public Outcome change(String id, long version, ProductDetails details) {
    var changed = Product.after(version, id, details);
    return switch (products.replace(changed)) {
      case DONE -> new Changed(changed);
      case STALE -> new ChangedByOthers(id);
      case MISSING -> new Unknown(id);
    };
  }
}
