package shop.product;

import java.util.Optional;
import java.util.OptionalLong;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;

/** Where the products are kept. */
public interface Products {

  Optional<Product> find(String id);

  Page<Product> list(PageRequest page);

  Page<Product> listCategory(String category, PageRequest page);

  void add(Product product);

  /** Replaces the version before this one, and nothing else. */
  Written replace(Product product);

  /** Removes the product; with a version, only that one. */
  Written remove(String id, OptionalLong version);
}
