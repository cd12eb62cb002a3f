package search.rule;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.ShopRule;

/** The list of orders has every order once. */
final class ListedRule extends ShopRule {

  ListedRule() {
    super("LISTED", "The list of orders has every order once");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.facts().listed().entrySet().stream()
        .flatMap(entry -> broken(entry.getKey(), entry.getValue(), of(evidence, entry.getKey())));
  }

  private static List<String> of(HistoryEvidence evidence, String shopper) {
    return evidence.orders().values().stream()
        .filter(order -> order.user().equals(shopper))
        .map(PlacedOrder::id)
        .toList();
  }

  private static Stream<String> broken(String shopper, List<String> shown, List<String> placed) {
    boolean whole = shown.size() == placed.size() && new HashSet<>(shown).containsAll(placed);
    return whole
        ? Stream.empty()
        : Stream.of(
            shopper + " has " + placed.size() + " orders, and the list shows " + shown.size());
  }
}
