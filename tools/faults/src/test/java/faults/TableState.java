package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every item of every table. */
record TableState(Set<JsonNode> items) {

  static TableState of(Shop shop) {
    return new TableState(
        Stream.of(shop.products(), shop.baskets(), shop.orders())
            .flatMap(List::stream)
            .collect(Collectors.toSet()));
  }

  /** The items that have been added and removed. */
  List<String> since(TableState before) {
    return Stream.concat(
            difference(items, before.items).map(item -> "new: " + item),
            difference(before.items, items).map(item -> "gone: " + item))
        .toList();
  }

  private static Stream<JsonNode> difference(Set<JsonNode> some, Set<JsonNode> others) {
    Set<JsonNode> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest.stream();
  }
}
