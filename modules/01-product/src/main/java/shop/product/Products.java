package shop.product;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;

/** Stores the products. */
public interface Products {

  Optional<Product> find(String id);

  /**
   * Those of these products that there are, in any order.
   *
   * @param ids each once
   */
  List<Product> findAll(List<String> ids);

  Page<Product> list(PageRequest page);

  Page<Product> listCategory(String category, PageRequest page);

  /** Stores a new product; the shop chooses its id, so it is never taken. */
  void add(Product product);

  /** Replaces the previous version, and no other. */
  Written replace(Product product);

  /** Removes the product; if a version is given, only in that version. */
  Written remove(String id, @Nullable Long version);
}
