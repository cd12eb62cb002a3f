package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.judge.WrittenReceipt;

/** A shopper is shown the receipt of the own order, as it is in the table. */
final class ReceiptShownRule extends ShopRule {
  private static final String OF = "the receipt of ";

  ReceiptShownRule() {
    super("RECEIPT_SHOWN", "A receipt is shown as it was written");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.facts().listed().entrySet().stream()
        .filter(shown -> shown.getKey().startsWith(OF))
        .filter(shown -> !isRight(shown.getKey(), shown.getValue(), evidence))
        .map(shown -> shown.getKey() + " is another one, or none");
  }

  private static boolean isRight(String name, List<JsonNode> shown, HistoryEvidence evidence) {
    var written = evidence.shop().receiptTable().items().get(name.substring(OF.length()));
    return written == null
        ? shown.isEmpty()
        : shown.stream()
            .map(WrittenReceipt::shown)
            .toList()
            .equals(List.of(WrittenReceipt.of(written)));
  }
}
