package shop.basket;

import java.util.Map;
import java.util.Set;
import shop.foundation.CorrelationId;

/** The source of names and prices. */
public interface Catalogue {

  /** The catalogue's answer. */
  sealed interface Lookup {}

  /** Every requested product, by its id. */
  record Found(Map<String, CatalogueProduct> products) implements Lookup {}

  record NoSuchProduct(String productId) implements Lookup {}

  /** The catalogue cannot be reached now. */
  record Unreachable() implements Lookup {}

  Lookup lookUp(Set<String> productIds, CorrelationId correlationId);
}
