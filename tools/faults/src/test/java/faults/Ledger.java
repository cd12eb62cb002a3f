package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables contain about each shopper at one moment. */
final class Ledger {
  private final Map<String, JsonNode> baskets = new HashMap<>();
  private final Map<String, List<JsonNode>> announced = new HashMap<>();
  private final Map<String, List<PlacedOrder>> orders = new HashMap<>();
  private final Map<String, JsonNode> receipts = new HashMap<>();

  static Ledger of(Shop shop) {
    Ledger ledger = new Ledger();
    shop.baskets().forEach(ledger::addBasketOrRecord);
    for (JsonNode order : shop.orders()) {
      String user = order.path("userName").path("S").asText();
      ledger.orders.computeIfAbsent(user, _ -> new ArrayList<>()).add(new PlacedOrder(order));
    }
    shop.receipts()
        .forEach(receipt -> ledger.receipts.put(receipt.at("/orderId/S").asText(), receipt));
    return ledger;
  }

  private void addBasketOrRecord(JsonNode item) {
    if (item.has("event")) {
      JsonNode event = Json.read(item.path("event").path("S").asText());
      announced.computeIfAbsent(event.path("userName").asText(), _ -> new ArrayList<>()).add(event);
    } else {
      baskets.put(item.path("pk").path("S").asText(), item);
    }
  }

  boolean hasBasket(String user) {
    return baskets.containsKey(user);
  }

  JsonNode basket(String user) {
    return baskets.get(user);
  }

  /** The records in the outbox. */
  List<JsonNode> announced(String user) {
    return announced.getOrDefault(user, List.of());
  }

  /** Whether the order has been announced, and has its receipt. */
  boolean isTold(PlacedOrder order) {
    return !order.waits() && receipts.containsKey(order.id());
  }

  @Nullable JsonNode receipt(PlacedOrder order) {
    return receipts.get(order.id());
  }

  List<PlacedOrder> orders(String user) {
    return orders.getOrDefault(user, List.of());
  }
}
