package shop.product;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;

/** Where the products are kept. */
public interface Products {

  Optional<Product> find(String id);

  Page<Product> list(PageRequest page);

  Page<Product> listCategory(String category, PageRequest page);

  /** Keeps a new product; its id is ours, so that it is never taken. */
  void add(Product product);

  /** Replaces the version before this one, and nothing else. */
  Written replace(Product product);

  /** Removes the product; with a version, only that one. */
  Written remove(String id, @Nullable Long version);
}
