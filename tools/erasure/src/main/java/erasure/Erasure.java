package erasure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Erases what the baskets' table has about a shopper: the basket, what was kept for checkouts that
 * are sent again, and checkouts. Each call can be made again, so an erasure that ended half-way is
 * finished by the next one.
 *
 * <p>A checkout is erased when its order is placed and announced. Until then it stays: it is the
 * only thing that still tells that something is on its way.
 *
 * <p>It scans, which no function may: an operator does it, once in a while.
 *
 * @param baskets the name of the table with baskets and checkouts
 * @param orders the name of the table with orders
 */
public record Erasure(DynamoDbClient dynamoDb, String baskets, String orders) {

  /**
   * @param user the shopper's id
   */
  public Erased erase(String user) {
    Map<String, Integer> erased = new TreeMap<>();
    Map<WaitsFor, Integer> onTheirWay = new EnumMap<>(WaitsFor.class);
    OwnedItem.PLACES.forEach(place -> erased.put(place, 0));
    for (OwnedItem item : owned(user)) {
      Optional<WaitsFor> next = next(item);
      if (next.isPresent()) {
        onTheirWay.merge(next.get(), 1, Integer::sum);
      } else {
        delete(item);
        erased.merge(item.place(), 1, Integer::sum);
      }
    }
    return new Erased(user, erased, onTheirWay);
  }

  private List<OwnedItem> owned(String user) {
    return dynamoDb.scanPaginator(s -> s.tableName(baskets).consistentRead(true)).items().stream()
        .map(item -> OwnedItem.of(item, user))
        .filter(OwnedItem::isOwned)
        .toList();
  }

  /** What has to happen before an item may go. */
  private Optional<WaitsFor> next(OwnedItem item) {
    if (!item.isCheckout()) {
      return Optional.empty();
    }
    return item.waiting() ? Optional.of(WaitsFor.BASKET_RELAY) : next(order(item.orderId()));
  }

  /** An order waits from the moment on in which it is placed, until it is announced. */
  private static Optional<WaitsFor> next(Map<String, AttributeValue> order) {
    if (!order.containsKey("orderId")) {
      return Optional.of(WaitsFor.ORDER);
    }
    return order.containsKey("waiting") ? Optional.of(WaitsFor.ORDERING_RELAY) : Optional.empty();
  }

  /** Empty if there is none. */
  private Map<String, AttributeValue> order(String orderId) {
    return dynamoDb
        .getItem(
            g ->
                g.tableName(orders)
                    .key(Map.of("orderId", AttributeValue.fromS(orderId)))
                    .consistentRead(true))
        .item();
  }

  private void delete(OwnedItem item) {
    dynamoDb.deleteItem(
        d -> d.tableName(baskets).key(Map.of(OwnedItem.KEY, AttributeValue.fromS(item.key()))));
  }
}
