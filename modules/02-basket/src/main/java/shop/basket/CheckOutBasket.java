package shop.basket;

import static shop.foundation.Rules.require;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** Turns a basket into a checkout, which will become exactly one order. */
public final class CheckOutBasket {

  public sealed interface Outcome {}

  public record Accepted(BasketCheckedOut checkout) implements Outcome {}

  public record NoBasket(UserName userName) implements Outcome {}

  public record EmptyBasket(UserName userName) implements Outcome {}

  /** The basket is still there, and can be put again at today's prices. */
  public record PricesEnded(UserName userName, Timestamp end) implements Outcome {}

  public record ChangedMeanwhile(UserName userName) implements Outcome {}

  /** Who checks out, and how they pay. */
  public record Request(UserName userName, Customer customer, Payment payment) {
    public Request {
      require(
          userName != null && customer != null && payment != null,
          "A checkout has a userName, a customer and a payment");
    }
  }

  private final Baskets baskets;
  private final Supplier<UUID> orderIds;
  private final InstantSource clock;

  public CheckOutBasket(Baskets baskets, Supplier<UUID> orderIds, InstantSource clock) {
    this.baskets = baskets;
    this.orderIds = orderIds;
    this.clock = clock;
  }

  public Outcome checkOut(Request request, CorrelationId correlationId) {
    var found = baskets.find(request.userName());
    if (found.isEmpty()) {
      return new NoBasket(request.userName());
    }
    var basket = found.get();
    var total = basket.total();
    if (total.isEmpty()) {
      return new EmptyBasket(request.userName());
    }
    var now = clock.instant();
    if (!basket.sellsAt(now)) {
      return new PricesEnded(basket.userName(), basket.pricesUntil());
    }
    var checkout = checkout(basket, total.get(), now, request, correlationId);
    return baskets.checkOut(basket, checkout)
        ? new Accepted(checkout)
        : new ChangedMeanwhile(request.userName());
  }

  private BasketCheckedOut checkout(
      Basket basket, Money total, Instant now, Request request, CorrelationId correlationId) {
    return new BasketCheckedOut(
        BasketCheckedOut.VERSION,
        orderIds.get(),
        new Timestamp(now),
        correlationId,
        basket.userName(),
        request.customer(),
        request.payment(),
        basket.items(),
        total);
  }
}
