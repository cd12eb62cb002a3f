package shop.ordering;

import java.util.Optional;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;

/**
 * All orders, to look at: pages from the newest order to the oldest. It stands apart from {@link
 * Orders} because the function that reads may not write, and the other way round.
 */
public interface FindOrders {

  Page<Order> all(PageRequest page);

  /** A user without orders is no error: there is no register of users. */
  Page<Order> of(UserName user, Optional<OrderedOn> when, PageRequest page);
}
