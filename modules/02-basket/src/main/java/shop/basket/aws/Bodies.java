package shop.basket.aws;

import java.util.List;
import java.util.UUID;
import shop.basket.BasketCheckedOut;
import shop.basket.WantedItem;
import shop.foundation.Money;
import shop.foundation.RuleBroken;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** What the basket API takes and gives as JSON, besides the {@link BasketView}. */
final class Bodies {
  private Bodies() {}

  record Wanted(UserName userName, List<WantedItem> items) {
    Wanted {
      RuleBroken.unless(userName != null, "A basket has an owner: userName");
      RuleBroken.unless(items != null, "A basket has items, be it none");
    }
  }

  record Accepted(UUID orderId, Timestamp orderDate, String status, Money total) {
    static Accepted of(BasketCheckedOut checkout) {
      return new Accepted(checkout.orderId(), checkout.orderDate(), "accepted", checkout.total());
    }
  }
}
