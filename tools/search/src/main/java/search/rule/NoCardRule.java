package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.SimulatedShop;
import search.shopper.CardForms;
import search.table.SimulatedTable;

/** No card number is kept or sent. */
final class NoCardRule extends ShopRule {

  NoCardRule() {
    super("NO_CARD", "No card number is kept or sent");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var shop = evidence.shop();
    return Stream.of(
            shop.tables().all().stream().flatMap(NoCardRule::inTable),
            inQueues(shop),
            tokens(evidence))
        .flatMap(broken -> broken);
  }

  /** A payment token is as good as money. */
  private static Stream<String> tokens(HistoryEvidence evidence) {
    return evidence.facts().listed().entrySet().stream()
        .filter(list -> list.getValue().toString().contains("tok_"))
        .map(list -> list.getKey() + " shows a payment token");
  }

  private static Stream<String> inTable(SimulatedTable table) {
    return table.items().entrySet().stream()
        .filter(entry -> CardForms.isIn(entry.getValue().toString()))
        .map(entry -> table.spec().label() + " has a card number in " + kind(entry.getKey()));
  }

  private static Stream<String> inQueues(SimulatedShop shop) {
    return shop.queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .filter(message -> CardForms.isIn(message.body()))
        .map(message -> message.name() + " has a card number");
  }

  private static String kind(String key) {
    return key.startsWith("checkout#") ? "a checkout" : "an item";
  }
}
