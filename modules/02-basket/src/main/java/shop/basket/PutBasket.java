package shop.basket;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import shop.foundation.CorrelationId;
import shop.foundation.UserName;
import shop.foundation.Written;

/** Puts a whole basket: a first one, or one in place of the version its owner has read. */
public final class PutBasket {

  /** What became of it. */
  public sealed interface Outcome {}

  public record Created(Basket basket) implements Outcome {}

  public record Replaced(Basket basket) implements Outcome {}

  public record AlreadyThere(UserName userName) implements Outcome {}

  public record ChangedByOthers(UserName userName) implements Outcome {}

  public record UnknownProduct(String productId) implements Outcome {}

  public record NoCatalogue() implements Outcome {}

  private final Baskets baskets;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public PutBasket(Baskets baskets, Catalogue catalogue, InstantSource clock) {
    this.baskets = baskets;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Puts {@code wanted} at the catalogue's prices; {@code read} is the version to replace. */
  public Outcome put(
      UserName userName, List<WantedItem> wanted, OptionalLong read, CorrelationId correlationId) {
    var productIds = wanted.stream().map(WantedItem::productId).collect(toSet());
    return switch (catalogue.lookUp(productIds, correlationId)) {
      case Catalogue.Found(var products) -> store(userName, priced(wanted, products), read);
      case Catalogue.NoSuchProduct(var productId) -> new UnknownProduct(productId);
      case Catalogue.Unreachable() -> new NoCatalogue();
    };
  }

  private static List<BasketItem> priced(
      List<WantedItem> wanted, Map<String, CatalogueProduct> products) {
    return wanted.stream()
        .map(item -> item.at(Objects.requireNonNull(products.get(item.productId()))))
        .toList();
  }

  private Outcome store(UserName userName, List<BasketItem> items, OptionalLong read) {
    return read.isPresent()
        ? replace(Basket.after(read.getAsLong(), userName, items))
        : create(Basket.first(userName, items, clock));
  }

  private Outcome create(Basket basket) {
    return baskets.create(basket) ? new Created(basket) : new AlreadyThere(basket.userName());
  }

  private Outcome replace(Basket basket) {
    return baskets.replace(basket) == Written.DONE
        ? new Replaced(basket)
        : new ChangedByOthers(basket.userName());
  }
}
