package search.rule;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/** Nobody hears that there is no product that nobody has ever taken off the shelf. */
final class ProductsRule extends ShopRule {
  private static final String MISSING = "There is no product ";

  ProductsRule() {
    super("PRODUCTS", "What is said of a product is true");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.attempts().stream()
        .filter(ProductsRule::isTold)
        .filter(attempt -> wanted(attempt).noneMatch(id -> wasRemoved(id, attempt, evidence)))
        .map(attempt -> attempt.name() + " heard that a product is missing, and it was there");
  }

  private static boolean isTold(Attempt attempt) {
    var reply = attempt.reply();
    return (attempt.kind() == Attempt.Kind.FILL || attempt.kind() == Attempt.Kind.CHANGE)
        && reply != null
        && reply.body().contains(MISSING);
  }

  private static Stream<String> wanted(Attempt attempt) {
    var items = ApiJson.json(attempt.sent().body()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("productId").asText());
  }

  private static boolean wasRemoved(String id, Attempt attempt, HistoryEvidence evidence) {
    String table = evidence.shop().productTable().spec().name();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table) && write.keyText().equals(id))
        .anyMatch(write -> write.after() == null && write.millis() <= attempt.heard());
  }
}
