package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/**
 * An order says what its shopper sent and was sold: who buys, how they pay, when, and what. Its
 * contents and its total are the business of other rules.
 */
final class OrderRule extends ShopRule {
  OrderRule() {
    super("ORDER", "An order says what its shopper sent");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var recorded = RecordedCheckout.byOrder(evidence);
    return evidence.orders().values().stream()
        .filter(order -> !isAsSent(order, evidence, recorded))
        .map(order -> "The order of " + order.cause() + " says something else than was sent");
  }

  private static boolean isAsSent(
      PlacedOrder order, HistoryEvidence evidence, Map<String, RecordedCheckout> recorded) {
    var checkout = recorded.get(order.id());
    var attempt = evidence.attempt(order.cause());
    return (checkout == null || isAsSold(order, checkout))
        && (attempt == null
            || attempt.kind() != Attempt.Kind.CHECKOUT
            || isOf(order, ApiJson.json(attempt.sent().body())));
  }

  private static boolean isAsSold(PlacedOrder order, RecordedCheckout checkout) {
    return order.date().equals(checkout.date())
        && order.contents().equals(ApiJson.contents(checkout.items()))
        && order.names().equals(ApiJson.names(checkout.items()));
  }

  private static boolean isOf(PlacedOrder order, JsonNode sent) {
    return order.user().equals(sent.path("userName").asText())
        && order.customer().equals(sent.path("customer"))
        && order.payment().equals(sent.path("payment"));
  }
}
