package shop.basket;

import static shop.foundation.Rules.require;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * A user's basket: at most 50 items, each product and colour once, all in one currency. Its version
 * starts at a random number and rises by 1 with every change: after a checkout its owner fills a
 * new basket, and a client that has only seen the old one must neither change the new one nor buy
 * it. A clock would not do: it steps back.
 *
 * @param pricesUntil when the promise of its prices ends
 */
public record Basket(
    UserName userName, List<BasketItem> items, Timestamp pricesUntil, long version) {
  public static final int MOST_ITEMS = 50;

  /** A number that JavaScript reads exactly, even after many changes. */
  private static final long FIRST_VERSIONS = 1L << 52;

  public Basket {
    items = List.copyOf(items);
    require(
        items.size() <= MOST_ITEMS,
        String.format(Locale.ROOT, "A basket has at most %d items", MOST_ITEMS));
    requireEachOnce(items);
    requireOneCurrency(items);
    requirePayable(items);
  }

  /**
   * @param random 52 of its bits are the version
   */
  static Basket first(
      UserName userName, List<BasketItem> items, Timestamp pricesUntil, UUID random) {
    return new Basket(
        userName,
        items,
        pricesUntil,
        1 + (random.getLeastSignificantBits() & (FIRST_VERSIONS - 1)));
  }

  static Basket after(
      long version, UserName userName, List<BasketItem> items, Timestamp pricesUntil) {
    return new Basket(userName, items, pricesUntil, version + 1);
  }

  /**
   * Whether its prices are still promised at a moment; the end of the promise is not part of it.
   */
  boolean sellsAt(Instant moment) {
    return moment.isBefore(pricesUntil.instant());
  }

  /** What all items cost together; an empty basket has no total, because it has no currency. */
  public Optional<Money> total() {
    return items.stream().map(BasketItem::lineTotal).reduce(Money::plus);
  }

  /**
   * The id of the order that it becomes, the same one each time: a basket that was bought and comes
   * back, because a write arrives late, is not bought again.
   */
  UUID orderId() {
    return UUID.nameUUIDFromBytes((userName + "#" + version).getBytes(StandardCharsets.UTF_8));
  }

  private static void requireEachOnce(List<BasketItem> items) {
    record Kind(String productId, @Nullable String colour) {}
    var kinds = new HashSet<Kind>();
    for (var item : items) {
      require(
          kinds.add(new Kind(item.productId(), item.colour())),
          String.format(
              Locale.ROOT, "Product %s is listed twice: add up the quantities", item.productId()));
    }
  }

  private static void requireOneCurrency(List<BasketItem> items) {
    var currencies = items.stream().map(item -> item.unitPrice().currency()).distinct().count();
    require(currencies <= 1, "All prices in a basket are in one currency");
  }

  /**
   * Money has an upper limit, and so does the cost of a basket. {@link #total()} would refuse it,
   * too, but only when somebody asks.
   */
  private static void requirePayable(List<BasketItem> items) {
    var sum = items.stream().map(BasketItem::lineAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    require(sum.compareTo(Money.MOST) <= 0, "A basket costs at most " + Money.MOST);
  }
}
