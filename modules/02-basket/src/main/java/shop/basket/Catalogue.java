package shop.basket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.foundation.CorrelationId;

/** The source of names and prices. */
public interface Catalogue {

  /** The catalogue's answer. */
  sealed interface Lookup {}

  /** Every requested product, by its id. */
  record Found(Map<String, CatalogueProduct> products) implements Lookup {}

  /** The ids of all requested products that the catalogue does not have. */
  record NoSuchProducts(List<String> productIds) implements Lookup {}

  /** The catalogue cannot be reached now. */
  record Unreachable() implements Lookup {}

  /** Asks one question for all products together. */
  Lookup lookUp(Set<String> productIds, CorrelationId correlationId);
}
