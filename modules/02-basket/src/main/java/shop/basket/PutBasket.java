package shop.basket;

import static java.util.stream.Collectors.toSet;
import static shop.foundation.Rules.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.UserName;
import shop.foundation.Written;

/** Stores a whole basket: a new one, or one that replaces the version its owner has read. */
public final class PutBasket {

  public sealed interface Outcome {}

  public record Created(Basket basket) implements Outcome {}

  public record Replaced(Basket basket) implements Outcome {}

  public record AlreadyThere(UserName userName) implements Outcome {}

  public record ChangedByOthers(UserName userName) implements Outcome {}

  public record UnknownProduct(String productId) implements Outcome {}

  public record NoCatalogue() implements Outcome {}

  /** Whose basket, and what goes into it. */
  public record Request(UserName userName, List<WantedItem> items) {
    public Request {
      require(userName != null, "A basket has an owner: userName");
      require(items != null, "A basket has a list of items, even if it is empty");
      items = List.copyOf(items);
    }
  }

  private final Baskets baskets;
  private final Catalogue catalogue;
  private final Supplier<UUID> ids;

  public PutBasket(Baskets baskets, Catalogue catalogue, Supplier<UUID> ids) {
    this.baskets = baskets;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  /**
   * Stores the basket at the catalogue's prices.
   *
   * @param read the version to replace; null for a new basket
   */
  public Outcome put(Request request, @Nullable Long read, CorrelationId correlationId) {
    var productIds = request.items().stream().map(WantedItem::productId).collect(toSet());
    return switch (catalogue.lookUp(productIds, correlationId)) {
      case Catalogue.Found(var products) ->
          store(request.userName(), priced(request.items(), products), read);
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

  private Outcome store(UserName userName, List<BasketItem> items, @Nullable Long read) {
    return read == null
        ? create(Basket.first(userName, items, ids.get()))
        : replace(Basket.after(read, userName, items));
  }

  private Outcome create(Basket basket) {
    return baskets.add(basket) ? new Created(basket) : new AlreadyThere(basket.userName());
  }

  /** A basket that is missing was checked out or removed by others, so it was changed, too. */
  private Outcome replace(Basket basket) {
    return baskets.replace(basket) == Written.DONE
        ? new Replaced(basket)
        : new ChangedByOthers(basket.userName());
  }
}
