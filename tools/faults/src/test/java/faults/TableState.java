package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** How many items the tables hold, and a hash over all of them in any order. */
record TableState(int items, int hash) {

  static TableState of(Shop shop) {
    List<JsonNode> items =
        Stream.of(shop.products(), shop.baskets(), shop.orders()).flatMap(List::stream).toList();
    return new TableState(items.size(), items.stream().mapToInt(JsonNode::hashCode).sum());
  }
}
