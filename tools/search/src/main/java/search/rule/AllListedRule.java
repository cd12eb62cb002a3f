package search.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.SimulatedShop;

/** The lists of all baskets and of all products have each of them once, in its version. */
final class AllListedRule extends ShopRule {
  private static final String BASKETS = "the list of all in basket";
  private static final String CATEGORY = "the products in ";
  private static final String PRODUCTS = "the list of all in product";

  AllListedRule() {
    super("ALL_LISTED", "A list of all has each once");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var shop = evidence.shop();
    var lists = evidence.facts().listed();
    var all =
        Stream.of(
            Stream.ofNullable(lists.get(BASKETS))
                .filter(shown -> !words(shown, "userName").equals(baskets(shop)))
                .map(shown -> "The list of all baskets has other baskets than the table"),
            Stream.ofNullable(lists.get(PRODUCTS))
                .filter(shown -> !words(shown, "id").equals(products(shop, "")))
                .map(shown -> "The list of all products has other products than the table"),
            lists.entrySet().stream()
                .filter(list -> list.getKey().startsWith(CATEGORY))
                .filter(
                    list -> !words(list.getValue(), "id").equals(products(shop, category(list))))
                .map(list -> list.getKey() + " are others than in the table"));
    return all.flatMap(broken -> broken);
  }

  private static String category(Map.Entry<String, List<JsonNode>> list) {
    return list.getKey().substring(CATEGORY.length());
  }

  /** In the order of the list, which is that of the ids. */
  private static List<String> words(List<JsonNode> shown, String id) {
    return shown.stream()
        .map(one -> one.path(id).asText() + " " + one.path("version").asText())
        .toList();
  }

  private static List<String> baskets(SimulatedShop shop) {
    return stored(shop.basketTable().items(), item -> !item.at("/pk/S").asText().contains("#"));
  }

  /** Those of a category, or of all. */
  private static List<String> products(SimulatedShop shop, String category) {
    return stored(
        shop.productTable().items(),
        item -> category.isEmpty() || item.at("/category/S").asText().equals(category));
  }

  private static List<String> stored(
      SortedMap<String, ObjectNode> items, Predicate<ObjectNode> wanted) {
    return items.entrySet().stream()
        .filter(item -> wanted.test(item.getValue()))
        .map(item -> item.getKey() + " " + item.getValue().at("/version/N").asText())
        .toList();
  }
}
