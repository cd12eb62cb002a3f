package shop.basket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.Written;

/** Where the baskets are kept, and the checkouts until they are passed on. */
public interface Baskets {

  Optional<Basket> find(UserName userName);

  Page<Basket> list(PageRequest page);

  /**
   * Keeps a first basket, unless its owner has one, in one step.
   *
   * @return whether the basket is new
   */
  boolean add(Basket basket);

  /** Replaces the version before this one, and nothing else. */
  Written replace(Basket basket);

  /** Removes the basket; with a version, only that one. */
  Written remove(UserName userName, @Nullable Long version);

  /**
   * Removes the basket and records the checkout: both or neither. False, if the basket is no longer
   * the one given.
   */
  boolean checkOut(Basket basket, BasketCheckedOut checkout);
}
