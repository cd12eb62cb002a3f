package shop.basket.aws;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import shop.basket.CatalogueProduct;
import shop.foundation.Malformed;
import shop.foundation.Money;

/**
 * The product API's answer to a question for several products: those there are, and the ids of
 * those there are not. It has the fields that a basket reads; all others may change.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogueAnswer(List<FoundProduct> products, List<String> missing) {
  CatalogueAnswer {
    if (products == null
        || missing == null
        || products.stream().anyMatch(Objects::isNull)
        || missing.stream().anyMatch(Objects::isNull)) {
      throw new Malformed("An answer has the products that there are, and the ids of the others");
    }
  }

  /** An id that is neither found nor missing is not known to be either. */
  void requireAbout(Set<String> productIds) {
    var answered = new HashSet<>(missing);
    products.forEach(product -> answered.add(product.id()));
    if (products.size() + missing.size() != productIds.size() || !answered.equals(productIds)) {
      throw new Malformed("The answer is about other products than the question");
    }
  }

  Map<String, CatalogueProduct> byId() {
    return products.stream()
        .collect(
            toMap(FoundProduct::id, found -> new CatalogueProduct(found.name(), found.price())));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record FoundProduct(String id, String name, Money price) {
    FoundProduct {
      if (id == null || name == null || price == null) {
        throw new Malformed("A product has an id, a name and a price");
      }
    }
  }
}
