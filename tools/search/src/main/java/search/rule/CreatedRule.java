package search.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.judge.StoredBasket;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/**
 * Who fills a basket without saying which version was read has seen none, and must replace none.
 */
final class CreatedRule extends ShopRule {

  CreatedRule() {
    super("CREATED", "A new basket replaces none");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var baskets = StoredBasket.all(evidence);
    return evidence.attempts().stream()
        .filter(attempt -> attempt.kind() == Kind.FILL && replaces(attempt, baskets))
        .map(attempt -> attempt.name() + " filled a new basket, and replaced another");
  }

  private static boolean replaces(Attempt attempt, Map<String, List<StoredBasket>> baskets) {
    var reply = attempt.reply();
    if (reply == null || reply.status() >= 300) {
      return false;
    }
    var all = baskets.getOrDefault(attempt.shopper(), List.of());
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).version().equals(reply.header("etag"))) {
        return all.get(i - 1).isThere();
      }
    }
    return false;
  }
}
