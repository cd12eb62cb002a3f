package search.rule;

import java.util.stream.Stream;
import search.api.ApiReply;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.SimulatedShop;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/** What was accepted becomes exactly one order. */
final class KeptRule extends ShopRule {

  KeptRule() {
    super("KEPT", "What was accepted becomes exactly one order");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.checkouts().stream()
        .flatMap(
            attempt ->
                Stream.ofNullable(attempt.reply())
                    .filter(reply -> reply.status() == 202)
                    .flatMap(reply -> broken(evidence, attempt, reply)));
  }

  private static Stream<String> broken(HistoryEvidence evidence, Attempt attempt, ApiReply reply) {
    var accepted = ApiJson.json(reply.body());
    String id = accepted.path("orderId").asText();
    var order = evidence.orders().get(id);
    if (order == null) {
      return isSetAside(evidence.shop(), id)
          ? Stream.empty()
          : Stream.of("What " + attempt.name() + " bought never became an order");
    }
    return order.total().equals(ApiJson.money(accepted.path("total")))
        ? Stream.empty()
        : Stream.of(attempt.name() + " was told another total than its order has");
  }

  private static boolean isSetAside(SimulatedShop shop, String orderId) {
    return shop.queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .anyMatch(message -> message.body().contains(orderId));
  }
}
