package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** No alarm rings where nothing fails: one that rings for nothing is soon ignored. */
final class SilentRule extends ShopRule {

  SilentRule() {
    super("SILENT", "No alarm rings where nothing fails");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.faulty() || evidence.facts().poison() > 0
        ? Stream.empty()
        : evidence.watches().rung().stream().map(alarm -> alarm + " rang, and nothing had failed");
  }
}
