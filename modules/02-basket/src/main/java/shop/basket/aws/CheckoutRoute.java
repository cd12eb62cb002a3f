package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import shop.basket.BasketCheckedOut;
import shop.basket.CheckOutBasket;
import shop.foundation.Problem;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;

/**
 * {@code POST /basket/checkout}: accepted, to become an order soon, or refused with a reason. It
 * has a file of its own because only it knows where orders are shown.
 */
final class CheckoutRoute {
  private final CheckOutBasket checkOutBasket;
  private final String orderingApiUrl;

  CheckoutRoute(CheckOutBasket checkOutBasket, String orderingApiUrl) {
    this.checkOutBasket = checkOutBasket;
    this.orderingApiUrl = orderingApiUrl;
  }

  Answer checkOut(ApiRequest request) {
    var checkout = request.body(CheckOutBasket.Request.class);
    return switch (checkOutBasket.checkOut(checkout, request.correlationId())) {
      case CheckOutBasket.Accepted(var accepted) ->
          Answer.accepted(orderUrl(accepted), CheckoutView.of(accepted));
      case CheckOutBasket.NoBasket(var owner) -> noBasket(owner);
      case CheckOutBasket.EmptyBasket(var owner) -> empty(owner);
      case CheckOutBasket.PricesEnded(var owner, var end) -> pricesEnded(owner, end);
      case CheckOutBasket.ChangedMeanwhile(var owner) -> changed(owner);
    };
  }

  private String orderUrl(BasketCheckedOut checkout) {
    var date = URLEncoder.encode(checkout.orderDate().toString(), UTF_8);
    return orderingApiUrl + "order/" + checkout.userName() + "?orderDate=" + date;
  }

  /** Perhaps its owner has already checked out, and only the answer got lost. */
  private static Answer noBasket(UserName owner) {
    return Answer.problem(
        Problem.notFound(
            String.format(Locale.ROOT, "%s has no basket.", owner),
            String.format(
                    Locale.ROOT,
                    "If you have just checked out, your order is on its way: GET /order/%s shows"
                        + " it.",
                    owner)
                + " If not, POST /basket creates one."));
  }

  private static Answer empty(UserName owner) {
    return Answer.problem(
        Problem.conflict(
            String.format(Locale.ROOT, "The basket of %s is empty.", owner),
            "Put something into it first."));
  }

  private static Answer pricesEnded(UserName owner, Timestamp end) {
    return Answer.problem(
        Problem.of(
            409,
            "Prices ended",
            String.format(
                Locale.ROOT, "The prices in the basket of %s were promised until %s.", owner, end),
            "GET the basket, and POST its items to /basket with its ETag in the If-Match header:"
                + " that takes today's prices. Then check out."));
  }

  private static Answer changed(UserName owner) {
    return Answer.problem(
        Problem.conflict(
            String.format(
                Locale.ROOT, "The basket of %s was changed or checked out in the meantime.", owner),
            "GET it and check out again if you still want what is in it."));
  }
}
