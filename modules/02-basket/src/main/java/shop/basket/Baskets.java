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
   * Removes the basket, records the checkout and keeps the receipt if there is one: all or nothing.
   */
  Recorded checkOut(Basket basket, BasketCheckedOut checkout, @Nullable KeptReceipt receipt);

  /** What was kept under a shopper's key, perhaps for another request, and perhaps expired. */
  Optional<KeptReceipt> receipt(UserName userName, IdempotencyKey key);
}
