package search.rule;

import java.util.stream.Stream;
import search.judge.BasketWatch;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** A change replaces the version before it, and no other. */
final class VersionStepsRule extends ShopRule {

  VersionStepsRule() {
    super("VERSION_STEPS", "A change replaces the version before it, and no other");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return BasketWatch.of(evidence).jumps().stream();
  }
}
