package shop.ordering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;

/** The orders in memory; every list is a single page. */
public final class InMemoryOrders implements Orders, OrderHistory {
  public final Map<UUID, Order> kept = new LinkedHashMap<>();

  @Override
  public boolean add(Order order) {
    return kept.putIfAbsent(order.orderId(), order) == null;
  }

  @Override
  public Page<Order> list(PageRequest page) {
    return page(page, order -> true);
  }

  @Override
  public Page<Order> listOf(UserName userName, @Nullable OrderedOn when, PageRequest page) {
    var beginning = when == null ? "" : when.beginning();
    return page(
        page,
        order ->
            order.userName().equals(userName)
                && order.orderDate().toString().startsWith(beginning));
  }

  private Page<Order> page(PageRequest page, Predicate<Order> wanted) {
    var newestFirst = Comparator.comparing((Order order) -> order.orderDate().instant()).reversed();
    return new Page<>(
        kept.values().stream().filter(wanted).sorted(newestFirst).limit(page.limit()).toList(),
        null);
  }
}
