package shop.basket;

import static shop.foundation.AtTheDoor.requireNoCard;
import static shop.foundation.Rules.require;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** Turns a basket into a checkout, which will become exactly one order. */
public final class CheckOutBasket {
  public sealed interface Outcome {}

  public record Accepted(Receipt receipt) implements Outcome {}

  public record NoBasket(UserName userName) implements Outcome {}

  public record EmptyBasket(UserName userName) implements Outcome {}

  /** The basket is not, or no longer, the one that the shopper has seen, or was bought before. */
  public record NotAsSeen(UserName userName) implements Outcome {}

  /** The basket is still there, and can be put again at today's prices. */
  public record PricesEnded(UserName userName, Timestamp end) implements Outcome {}

  /** Another request is changing or buying the basket at this moment. */
  public record UnderWay(UserName userName) implements Outcome {}

  /** The shopper has already used the key for something else. */
  public record KeyOfAnother(UserName userName) implements Outcome {}

  /** Who checks out, and how they pay. */
  public record Request(UserName userName, Customer customer, Payment payment) {
    public Request {
      require(
          userName != null && customer != null && payment != null,
          "A checkout has a userName, a customer and a payment");
      requireNoCard(userName.value(), "userName");
    }
  }

  private final Baskets baskets;
  private final InstantSource clock;
  private final Duration keysKept;

  /**
   * @param keysKept how long a request that had a key gets the same answer again
   */
  public CheckOutBasket(Baskets baskets, InstantSource clock, Duration keysKept) {
    this.baskets = baskets;
    this.clock = clock;
    this.keysKept = keysKept;
  }

  /**
   * Buys the basket, or says that it was bought: a request that comes again finds its basket gone
   * or replaced. So only what would be refused needs a look at the key.
   *
   * @param seen the version of the basket that the shopper has seen
   */
  public Outcome checkOut(
      Request request, long seen, @Nullable IdempotencyKey key, CorrelationId correlationId) {
    var outcome = buy(request, seen, key, correlationId);
    return key == null || outcome instanceof Accepted
        ? outcome
        : toldBefore(request.userName(), key).orElse(outcome);
  }

  private Outcome buy(
      Request request, long seen, @Nullable IdempotencyKey key, CorrelationId correlationId) {
    var found = baskets.find(request.userName());
    if (found.isEmpty()) {
      return new NoBasket(request.userName());
    }
    var basket = found.get();
    var total = basket.total();
    if (total.isEmpty()) {
      return new EmptyBasket(request.userName());
    }
    if (basket.version() != seen) {
      return new NotAsSeen(request.userName());
    }
    var now = clock.instant();
    if (!basket.sellsAt(now)) {
      return new PricesEnded(basket.userName(), basket.pricesUntil());
    }
    var checkout = checkout(basket, total.get(), now, request, correlationId);
    return switch (baskets.checkOut(basket, checkout, kept(key, checkout))) {
      case DONE -> new Accepted(Receipt.of(checkout));
      case STALE -> new NotAsSeen(request.userName());
      case BUSY -> new UnderWay(request.userName());
    };
  }

  private Optional<Outcome> toldBefore(UserName userName, IdempotencyKey key) {
    return baskets
        .receipt(userName, key)
        .filter(kept -> clock.instant().isBefore(kept.end()))
        .map(
            kept ->
                kept.key().equals(key) ? new Accepted(kept.receipt()) : new KeyOfAnother(userName));
  }

  private @Nullable KeptReceipt kept(@Nullable IdempotencyKey key, BasketCheckedOut checkout) {
    return key == null
        ? null
        : new KeptReceipt(key, Receipt.of(checkout), checkout.orderDate().instant().plus(keysKept));
  }

  private BasketCheckedOut checkout(
      Basket basket, Money total, Instant now, Request request, CorrelationId correlationId) {
    return new BasketCheckedOut(
        BasketCheckedOut.VERSION,
        basket.orderId(),
        new Timestamp(now),
        correlationId,
        basket.userName(),
        request.customer(),
        request.payment(),
        basket.items(),
        total);
  }
}
