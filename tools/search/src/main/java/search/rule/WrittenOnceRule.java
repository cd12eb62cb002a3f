package search.rule;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** An order is written once. That it waits no longer is not about the order. */
final class WrittenOnceRule extends ShopRule {
  WrittenOnceRule() {
    super("WRITTEN_ONCE", "An order is written once");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, Integer> counts = new TreeMap<>();
    String table = evidence.shop().orderTable().spec().name();
    evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table) && !write.onlyMarks())
        .forEach(write -> counts.merge(write.keyText(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(
            e ->
                "Order " + cause(evidence, e.getKey()) + " was written " + e.getValue() + " times");
  }

  private static String cause(HistoryEvidence evidence, String orderId) {
    var order = evidence.orders().get(orderId);
    return order == null ? orderId : "of " + order.cause();
  }
}
