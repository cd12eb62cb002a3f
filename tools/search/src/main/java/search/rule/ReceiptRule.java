package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.ShopRule;
import search.judge.WrittenReceipt;

/** What was placed gets exactly one receipt, with the lines and the sum of its order. */
final class ReceiptRule extends ShopRule {

  ReceiptRule() {
    super("RECEIPT", "Every order gets exactly one receipt");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.concat(
        evidence.orders().values().stream().flatMap(order -> broken(order, evidence)),
        evidence.shop().receiptTable().items().keySet().stream()
            .filter(order -> !evidence.orders().containsKey(order))
            .map(order -> "There is a receipt for " + order + ", and no order"));
  }

  private static Stream<String> broken(PlacedOrder order, HistoryEvidence evidence) {
    long written = writes(order, evidence);
    if (written > 1) {
      return Stream.of("The receipt of " + order.cause() + " was written " + written + " times");
    }
    var receipt = evidence.shop().receiptTable().items().get(order.id());
    if (receipt == null) {
      return isSetAside(order, evidence)
          ? Stream.empty()
          : Stream.of("The order of " + order.cause() + " never got a receipt");
    }
    return WrittenReceipt.of(receipt).isOf(order)
        ? Stream.empty()
        : Stream.of("The receipt of " + order.cause() + " says something else than the order");
  }

  private static long writes(PlacedOrder order, HistoryEvidence evidence) {
    String table = evidence.shop().receiptTable().spec().name();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table) && write.keyText().equals(order.id()))
        .count();
  }

  private static boolean isSetAside(PlacedOrder order, HistoryEvidence evidence) {
    return evidence.shop().queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .anyMatch(message -> message.body().contains(order.id()));
  }
}
