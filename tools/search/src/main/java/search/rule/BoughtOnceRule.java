package search.rule;

import java.util.stream.Stream;
import search.judge.BasketWatch;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** A basket is bought once, and then it is gone: that one, and no other. */
final class BoughtOnceRule extends ShopRule {

  BoughtOnceRule() {
    super("BOUGHT_ONCE", "A basket is bought once, and then it is gone");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return BasketWatch.of(evidence).withoutBasket().stream()
        .map(
            checkout ->
                "A checkout of "
                    + checkout.user()
                    + " was recorded, and no such basket went with it");
  }
}
