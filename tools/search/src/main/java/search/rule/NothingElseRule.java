package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt.Kind;

/** Nothing is bought that nobody asked for. */
final class NothingElseRule extends ShopRule {

  NothingElseRule() {
    super("NOTHING_ELSE", "Nothing is bought that nobody asked for");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.orders().values().stream()
        .filter(
            order -> {
              var attempt = evidence.attempt(order.cause());
              return attempt == null || attempt.kind() != Kind.CHECKOUT;
            })
        .map(order -> "Nobody asked for the order of " + order.cause());
  }
}
