package shop.ordering;

import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;

/**
 * All orders, to look at: pages from the newest order to the oldest.
 *
 * <p>Products and baskets have one port each; here are two, since no function does both: one places
 * orders, another shows them, and neither may do what the other does.
 */
public interface OrderHistory {

  Page<Order> list(PageRequest page);

  /**
   * The orders of one user; one without orders is no error: there is no register of users.
   *
   * @param when only those of this day or moment
   */
  Page<Order> listOf(UserName userName, @Nullable OrderedOn when, PageRequest page);
}
