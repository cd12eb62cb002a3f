package shop.basket;

import java.util.Map;
import java.util.Set;
import shop.foundation.CorrelationId;

/** Where names and prices come from. */
public interface Catalogue {

  /** What the catalogue says. */
  sealed interface Lookup {}

  /** Every product asked for, by its id. */
  record Found(Map<String, CatalogueProduct> products) implements Lookup {}

  record NoSuchProduct(String productId) implements Lookup {}

  /** The catalogue cannot be asked now. */
  record Unreachable() implements Lookup {}

  Lookup lookUp(Set<String> productIds, CorrelationId correlationId);
}
