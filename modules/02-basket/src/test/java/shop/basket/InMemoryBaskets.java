package shop.basket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.Written;

/** The baskets in memory; every list is a single page. */
public final class InMemoryBaskets implements Baskets {
  private final TreeMap<String, Basket> baskets = new TreeMap<>();
  private final List<BasketCheckedOut> checkouts = new ArrayList<>();
  private final Map<String, KeptReceipt> receipts = new HashMap<>();
  private Runnable afterFind = () -> {};
  private Runnable beforeCheckOut = () -> {};
  private Runnable afterCheckOut = () -> {};
  private boolean underWay;
  private int receiptsAskedFor;

  /** What another client does after each read. */
  void afterFind(Runnable interference) {
    afterFind = interference;
  }

  /** What another client does between the read and the checkout. */
  void beforeCheckOut(Runnable interference) {
    beforeCheckOut = interference;
  }

  /** What another client does between the checkout and the answer. */
  void afterCheckOut(Runnable interference) {
    afterCheckOut = interference;
  }

  /** From now on, another request with the same key is being carried out. */
  public void underWay() {
    underWay = true;
  }

  int receiptsAskedFor() {
    return receiptsAskedFor;
  }

  public List<BasketCheckedOut> checkouts() {
    return checkouts;
  }

  @Override
  public Optional<Basket> find(UserName userName) {
    var found = Optional.ofNullable(baskets.get(userName.value()));
    afterFind.run();
    return found;
  }

  @Override
  public Page<Basket> list(PageRequest page) {
    return new Page<>(baskets.values().stream().limit(page.limit()).toList(), null);
  }

  @Override
  public boolean add(Basket basket) {
    return baskets.putIfAbsent(basket.userName().value(), basket) == null;
  }

  @Override
  public Written replace(Basket basket) {
    return write(basket.userName(), basket.version() - 1, basket);
  }

  @Override
  public Written remove(UserName userName, @Nullable Long version) {
    return write(userName, version, null);
  }

  @Override
  public Recorded checkOut(
      Basket basket, BasketCheckedOut checkout, @Nullable KeptReceipt receipt) {
    beforeCheckOut.run();
    if (underWay || receipt != null && isTaken(basket.userName(), receipt)) {
      return Recorded.BUSY;
    }
    if (isBought(checkout) || !baskets.remove(basket.userName().value(), basket)) {
      return Recorded.STALE;
    }
    checkouts.add(checkout);
    if (receipt != null) {
      receipts.put(path(basket.userName(), receipt.key()), receipt);
    }
    afterCheckOut.run();
    return Recorded.DONE;
  }

  @Override
  public Optional<KeptReceipt> receipt(UserName userName, IdempotencyKey key) {
    receiptsAskedFor++;
    return Optional.ofNullable(receipts.get(path(userName, key)));
  }

  private boolean isBought(BasketCheckedOut checkout) {
    return checkouts.stream().anyMatch(other -> other.orderId().equals(checkout.orderId()));
  }

  private boolean isTaken(UserName userName, KeptReceipt receipt) {
    var there = receipts.get(path(userName, receipt.key()));
    return there != null && there.end().isAfter(receipt.receipt().orderDate().instant());
  }

  private static String path(UserName userName, IdempotencyKey key) {
    return userName + "#" + key.value();
  }

  private Written write(UserName userName, @Nullable Long read, @Nullable Basket next) {
    var stored = baskets.get(userName.value());
    if (stored == null) {
      return Written.MISSING;
    }
    if (read != null && read != stored.version()) {
      return Written.STALE;
    }
    baskets.compute(userName.value(), (key, old) -> next);
    return Written.DONE;
  }
}
