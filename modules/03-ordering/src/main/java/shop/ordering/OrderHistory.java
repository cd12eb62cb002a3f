package shop.ordering;

import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;

/**
 * Reads orders, page by page, from the newest to the oldest.
 *
 * <p>Products and baskets have one port each; orders have two because no function needs both: one
 * places orders, another shows them, and neither may do what the other does.
 */
public interface OrderHistory {

  Page<Order> list(PageRequest page);

  /**
   * The orders of one user. A user without orders is not an error: there is no register of users.
   *
   * @param when the day or moment to look for; null for all orders
   */
  Page<Order> listOf(UserName userName, @Nullable OrderedOn when, PageRequest page);
}
