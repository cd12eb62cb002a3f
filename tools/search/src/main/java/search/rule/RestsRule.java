package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** After the faults everything comes to rest. */
final class RestsRule extends ShopRule {

  RestsRule() {
    super("RESTS", "After the faults everything comes to rest");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.rested() ? Stream.empty() : Stream.of("Something still goes on after 4 hours");
  }
}
