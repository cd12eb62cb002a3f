package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The items of the tables by key, without those of the outbox. */
record Tables(
    Map<String, JsonNode> products, Map<String, JsonNode> baskets, Map<String, JsonNode> orders) {

  static Tables of(Shop shop) {
    return new Tables(
        byKey(shop.products(), "id"),
        byKey(shop.baskets().stream().filter(item -> !item.has("event")).toList(), "pk"),
        byKey(shop.orders(), "orderId"));
  }

  private static Map<String, JsonNode> byKey(List<JsonNode> items, String key) {
    Map<String, JsonNode> byKey = new HashMap<>();
    items.forEach(item -> byKey.put(item.path(key).path("S").asText(), item));
    return byKey;
  }

  /** The item that a request to this route writes. */
  JsonNode get(Route route, String key) {
    return route.path().equals("basket")
        ? basket(key)
        : route.stack().equals("ProductStack") ? product(key) : find(orders, key);
  }

  JsonNode product(String id) {
    return find(products, id);
  }

  JsonNode basket(String user) {
    return find(baskets, user);
  }

  private static JsonNode find(Map<String, JsonNode> items, String key) {
    return items.getOrDefault(key, MissingNode.getInstance());
  }

  List<String> keysBut(Set<String> known) {
    return Stream.of(products, baskets, orders)
        .flatMap(items -> items.keySet().stream())
        .filter(key -> !known.contains(key))
        .toList();
  }

  /** An item's value for a body's field. */
  static JsonNode field(JsonNode item, String pointer) {
    String place =
        item.has("contents")
            ? pointer.replace("/userName", "/pk").replace("/items", "/contents")
            : pointer;
    String[] steps = place.substring(1).split("/");
    JsonNode found = item.path(steps[0]);
    for (String step : List.of(steps).subList(1, steps.length)) {
      found =
          found.has("L")
              ? found.path("L").path(Integer.parseInt(step))
              : found.path("M").path(step);
    }
    return found.path("S");
  }
}
