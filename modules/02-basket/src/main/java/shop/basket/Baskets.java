package shop.basket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.Written;

/** Stores the baskets, and the checkouts until they are passed on. */
public interface Baskets {

  Optional<Basket> find(UserName userName);

  Page<Basket> list(PageRequest page);

  /**
   * Stores a new basket unless its owner already has one, in one atomic step.
   *
   * @return whether the basket is new
   */
  boolean add(Basket basket);

  /** Replaces the previous version, and no other. */
  Written replace(Basket basket);

  /** Removes the basket; if a version is given, only in that version. */
  Written remove(UserName userName, @Nullable Long version);

  /**
   * Removes the basket and records the checkout: both or neither. Returns false if the stored
   * basket is no longer the one given.
   */
  boolean checkOut(Basket basket, BasketCheckedOut checkout);
}
