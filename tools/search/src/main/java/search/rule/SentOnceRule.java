package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** The consumer bears what comes twice, but that is for failures. */
final class SentOnceRule extends ShopRule {

  SentOnceRule() {
    super("SENT_ONCE", "Nothing is sent twice where nothing fails");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().bus().sent().entrySet().stream()
        .filter(sent -> !evidence.faulty() && evidence.facts().resents().isEmpty())
        .filter(sent -> sent.getValue() > 1)
        .map(sent -> sent.getKey() + " was sent " + sent.getValue() + " times")
        .sorted();
  }
}
