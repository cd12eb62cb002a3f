package shop.product;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;

/** The products in memory; every list is a single page. */
public final class InMemoryProducts implements Products {
  private final TreeMap<String, Product> products = new TreeMap<>();

  @Override
  public Optional<Product> find(String id) {
    return Optional.ofNullable(products.get(id));
  }

  @Override
  public List<Product> findAll(List<String> ids) {
    return products.values().stream().filter(product -> ids.contains(product.id())).toList();
  }

  @Override
  public Page<Product> list(PageRequest page) {
    return page(page, product -> true);
  }

  @Override
  public Page<Product> listCategory(String category, PageRequest page) {
    return page(page, product -> product.category().equals(category));
  }

  @Override
  public void add(Product product) {
    if (products.putIfAbsent(product.id(), product) != null) {
      throw new IllegalStateException(product.id() + " is taken");
    }
  }

  @Override
  public Written replace(Product product) {
    return write(product.id(), product.version() - 1, product);
  }

  @Override
  public Written remove(String id, @Nullable Long version) {
    return write(id, version, null);
  }

  private Written write(String id, @Nullable Long read, @Nullable Product next) {
    var stored = products.get(id);
    if (stored == null) {
      return Written.MISSING;
    }
    if (read != null && read != stored.version()) {
      return Written.STALE;
    }
    products.compute(id, (key, old) -> next);
    return Written.DONE;
  }

  private Page<Product> page(PageRequest page, Predicate<Product> wanted) {
    return new Page<>(products.values().stream().filter(wanted).limit(page.limit()).toList(), null);
  }
}
