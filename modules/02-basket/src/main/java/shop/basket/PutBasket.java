package shop.basket;

import static java.util.stream.Collectors.toSet;
import static shop.foundation.AtTheDoor.requireNoCard;
import static shop.foundation.Rules.require;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.Written;

/** Stores a whole basket: a new one, or one that replaces the version its owner has read. */
public final class PutBasket {

  public sealed interface Outcome {}

  public record Created(Basket basket) implements Outcome {}

  public record Replaced(Basket basket) implements Outcome {}

  public record AlreadyThere(UserName userName) implements Outcome {}

  public record ChangedByOthers(UserName userName) implements Outcome {}

  public record UnknownProducts(List<String> productIds) implements Outcome {}

  public record NoCatalogue() implements Outcome {}

  /** Whose basket, and what goes into it. */
  public record Request(UserName userName, List<WantedItem> items) {
    public Request {
      require(userName != null, "A basket has an owner: userName");
      requireNoCard(userName.value(), "userName");
      require(items != null, "A basket has a list of items, even if it is empty");
      items = List.copyOf(items);
    }
  }

  private final Baskets baskets;
  private final Catalogue catalogue;
  private final Duration pricesHold;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  /**
   * @param pricesHold how long a basket sells at its prices
   */
  public PutBasket(
      Baskets baskets,
      Catalogue catalogue,
      Duration pricesHold,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.baskets = baskets;
    this.catalogue = catalogue;
    this.pricesHold = pricesHold;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores the basket at the catalogue's prices. Their time is counted from the question, because
   * they may be as old as that.
   *
   * @param read the version to replace; null for a new basket
   */
  public Outcome put(Request request, @Nullable Long read, CorrelationId correlationId) {
    var pricesUntil = new Timestamp(clock.instant().plus(pricesHold));
    var asked = request.items().stream().map(WantedItem::productId).collect(toSet());
    return switch (catalogue.lookUp(asked, correlationId)) {
      case Catalogue.Found(var products) ->
          store(request.userName(), priced(request.items(), products), pricesUntil, read);
      case Catalogue.NoSuchProducts(var productIds) -> new UnknownProducts(productIds);
      case Catalogue.Unreachable() -> new NoCatalogue();
    };
  }

  private static List<BasketItem> priced(
      List<WantedItem> wanted, Map<String, CatalogueProduct> products) {
    return wanted.stream()
        .map(item -> item.at(Objects.requireNonNull(products.get(item.productId()))))
        .toList();
  }

  private Outcome store(
      UserName userName, List<BasketItem> items, Timestamp pricesUntil, @Nullable Long read) {
    return read == null
        ? create(Basket.first(userName, items, pricesUntil, ids.get()))
        : replace(Basket.after(read, userName, items, pricesUntil));
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
