package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** The lists of all baskets and of all products have each of them once, in its version. */
final class AllListedRule extends ShopRule {
  private static final String BASKETS = "the list of all in basket";
  private static final String PRODUCTS = "the list of all in product";

  AllListedRule() {
    super("ALL_LISTED", "A list of all has each once");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var shop = evidence.shop();
    var lists = evidence.facts().listed();
    return Stream.concat(
        Stream.ofNullable(lists.get(BASKETS))
            .filter(shown -> !words(shown, "userName").equals(stored(shop.basketTable().items())))
            .map(shown -> "The list of all baskets has other baskets than the table"),
        Stream.ofNullable(lists.get(PRODUCTS))
            .filter(shown -> !words(shown, "id").equals(stored(shop.productTable().items())))
            .map(shown -> "The list of all products has other products than the table"));
  }

  /** In the order of the list, which is that of the ids. */
  private static List<String> words(List<JsonNode> shown, String id) {
    return shown.stream()
        .map(one -> one.path(id).asText() + " " + one.path("version").asText())
        .toList();
  }

  private static List<String> stored(SortedMap<String, ObjectNode> items) {
    return items.entrySet().stream()
        .filter(item -> !item.getKey().contains("#"))
        .map(item -> item.getKey() + " " + item.getValue().at("/version/N").asText())
        .toList();
  }
}
