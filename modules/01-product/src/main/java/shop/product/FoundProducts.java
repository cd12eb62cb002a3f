package shop.product;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The answer to a question for several products: those there are, and the ids of those there are
 * not, each in the order of the question.
 */
public record FoundProducts(List<Product> products, List<String> missing) {
  public FoundProducts {
    products = List.copyOf(products);
    missing = List.copyOf(missing);
  }

  /** Every id that was asked for is either found or missing. */
  public static FoundProducts of(ProductIds asked, Collection<Product> found) {
    var byId = found.stream().collect(toMap(Product::id, Function.identity()));
    return new FoundProducts(
        asked.ids().stream().filter(byId::containsKey).map(byId::get).toList(),
        asked.ids().stream().filter(id -> !byId.containsKey(id)).toList());
  }
}
