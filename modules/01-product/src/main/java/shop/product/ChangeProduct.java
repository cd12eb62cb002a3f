package shop.product;

/** Changes a product that its editor has read, unless somebody else changed it meanwhile. */
public final class ChangeProduct {

  /** What became of it. */
  public sealed interface Outcome {}

  public record Changed(Product product) implements Outcome {}

  public record ChangedByOthers(String id) implements Outcome {}

  public record Unknown(String id) implements Outcome {}

  private final Products products;

  public ChangeProduct(Products products) {
    this.products = products;
  }

  /** Changes the product to {@code details}, if it still has the version its editor has read. */
  public Outcome change(String id, long version, ProductDetails details) {
    var changed = Product.after(version, id, details);
    return switch (products.replace(changed)) {
      case DONE -> new Changed(changed);
      case STALE -> new ChangedByOthers(id);
      case MISSING -> new Unknown(id);
    };
  }
}
