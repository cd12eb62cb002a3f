package shop.basket.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.basket.Basket;
import shop.basket.BasketItem;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** A basket as the API shows it, with its totals, and until when its prices hold. */
record BasketView(
    UserName userName,
    List<Item> items,
    @Nullable Money total,
    Timestamp pricesUntil,
    long version) {

  record Item(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      Money unitPrice,
      Money lineTotal) {

    static Item of(BasketItem item) {
      return new Item(
          item.productId(),
          item.productName(),
          item.colour(),
          item.quantity(),
          item.unitPrice(),
          item.lineTotal());
    }
  }

  static BasketView of(Basket basket) {
    return new BasketView(
        basket.userName(),
        basket.items().stream().map(Item::of).toList(),
        basket.total().orElse(null),
        basket.pricesUntil(),
        basket.version());
  }
}
