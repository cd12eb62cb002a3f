package search.rule;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.table.TableWrite;

/** Where nothing fails, nobody waits: not for a batch to fill, nor for what was handed back. */
final class SoonRule extends ShopRule {
  private static final long SOON = 60_000;

  SoonRule() {
    super("SOON", "Where nothing fails, an order is there within a minute");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    if (evidence.faulty()) {
      return Stream.empty();
    }
    var placed = placed(evidence);
    return RecordedCheckout.in(evidence).stream()
        .filter(one -> placed.getOrDefault(one.orderId(), 0L) > one.millis() + SOON)
        .limit(1)
        .map(one -> "The order of " + one.cause() + " came after more than a minute");
  }

  /** When each order was written; one that never was is another rule's business. */
  private static Map<String, Long> placed(HistoryEvidence evidence) {
    String table = evidence.shop().orderTable().spec().name();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table))
        .collect(Collectors.toMap(TableWrite::keyText, TableWrite::millis, Math::min));
  }
}
