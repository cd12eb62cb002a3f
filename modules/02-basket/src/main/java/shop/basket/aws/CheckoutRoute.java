package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import shop.basket.CheckOutBasket;
import shop.basket.Receipt;
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
  private static final String SECONDS_TO_WAIT = "1";

  private final CheckOutBasket checkOutBasket;
  private final String orderingApiUrl;

  CheckoutRoute(CheckOutBasket checkOutBasket, String orderingApiUrl) {
    this.checkOutBasket = checkOutBasket;
    this.orderingApiUrl = orderingApiUrl;
  }

  Answer checkOut(ApiRequest request) {
    var seen = request.ifMatch();
    if (seen.isEmpty()) {
      return Answer.problem(
          Problem.preconditionRequired(
              "A checkout says in the If-Match header which version of the basket was seen."));
    }
    var checkout = request.body(CheckOutBasket.Request.class);
    request.caller().mustBe(checkout.userName());
    var key = IdempotencyHeader.of(request, checkout, seen.get());
    return switch (checkOutBasket.checkOut(checkout, seen.get(), key, request.correlationId())) {
      case CheckOutBasket.Accepted(var receipt) ->
          Answer.accepted(orderUrl(receipt), CheckoutView.of(receipt));
      case CheckOutBasket.NoBasket(var owner) -> noBasket(owner);
      case CheckOutBasket.EmptyBasket(var owner) -> empty(owner);
      case CheckOutBasket.NotAsSeen(var owner) -> notAsSeen(owner);
      case CheckOutBasket.PricesEnded(var owner, var end) -> pricesEnded(owner, end);
      case CheckOutBasket.UnderWay(var owner) -> underWay(owner);
      case CheckOutBasket.KeyOfAnother(var owner) -> keyOfAnother(owner);
    };
  }

  private String orderUrl(Receipt receipt) {
    var date = URLEncoder.encode(receipt.orderDate().toString(), UTF_8);
    return orderingApiUrl + "order/" + receipt.userName() + "?orderDate=" + date;
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

  private static Answer notAsSeen(UserName owner) {
    return Answer.problem(
        Problem.stale(
            String.format(
                Locale.ROOT,
                "The basket of %s is not the one that was seen: it changed, or was bought.",
                owner)));
  }

  private static Answer underWay(UserName owner) {
    return Answer.problem(
            Problem.conflict(
                String.format(
                    Locale.ROOT,
                    "Another request is changing or buying the basket of %s at this moment.",
                    owner),
                "Send the same request again after the time in Retry-After."))
        .with("Retry-After", SECONDS_TO_WAIT);
  }

  private static Answer keyOfAnother(UserName owner) {
    return Answer.problem(
        Problem.of(
            422,
            "Key of another request",
            String.format(
                Locale.ROOT,
                "%s has already checked out under this Idempotency-Key, with another body or"
                    + " another If-Match.",
                owner),
            "Give a new request a new key; a request that is sent again must be the same."));
  }
}
