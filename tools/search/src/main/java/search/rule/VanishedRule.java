package search.rule;

import java.util.stream.Stream;
import search.judge.BasketWatch;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt.Kind;

/** No basket vanishes without an order. */
final class VanishedRule extends ShopRule {

  VanishedRule() {
    super("VANISHED", "No basket vanishes without an order");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return BasketWatch.of(evidence).unexplained().stream()
        .filter(removal -> !wasAskedFor(evidence, removal.user()))
        .filter(removal -> !wasErased(evidence, removal))
        .map(
            removal ->
                "The basket of " + removal.user() + " is gone, and no order was recorded with it");
  }

  private static boolean wasErased(HistoryEvidence evidence, BasketWatch.Moment removal) {
    return evidence.facts().isErased(removal.user(), removal.millis());
  }

  private static boolean wasAskedFor(HistoryEvidence evidence, String user) {
    return evidence.attempts().stream()
        .anyMatch(attempt -> attempt.kind() == Kind.REMOVE && attempt.shopper().equals(user));
  }
}
