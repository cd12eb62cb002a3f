package shop.ordering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Keeps orders as the table does: the first of an id stays. */
public final class OrdersInMemory implements Orders {
  public final Map<UUID, Order> kept = new LinkedHashMap<>();

  @Override
  public boolean add(Order order) {
    return kept.putIfAbsent(order.orderId(), order) == null;
  }
}
