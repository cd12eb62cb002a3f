package shop.ordering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Page;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;
import shop.ordering.InMemoryOrders;
import shop.ordering.Samples;

class OrderingApiTest {
  private final InMemoryOrders orders = new InMemoryOrders();
  private final OrderingApi api = new OrderingApi(orders);
  private Caller caller = new Caller("eve", Set.of(Caller.SHOPKEEPER));

  @Test
  void all_orders_are_listed_as_they_are_shown() {
    orders.add(Samples.order());

    assertThat(items(call("/order", Map.of(), Map.of())))
        .isEqualTo(List.of(OrderView.of(Samples.order())));
  }

  @Test
  void a_user_finds_only_their_own_orders_of_a_day() {
    orders.add(Samples.order());

    assertThat(items(ofUser("ada", Map.of("orderDate", "2026-11-22")))).hasSize(1);
    assertThat(items(ofUser("ada", Map.of("orderDate", "2026-11-23")))).isEmpty();
    assertThat(items(ofUser("bob", Map.of()))).isEmpty();
  }

  @Test
  void a_shopper_reads_the_own_orders_only() {
    orders.add(Samples.order());

    caller = new Caller("bob", Set.of());
    assertThat(ofUser("ada", Map.of()).status()).isEqualTo(403);
    assertThat(call("/order", Map.of(), Map.of()).status()).isEqualTo(403);
    caller = new Caller("ada", Set.of());
    assertThat(items(ofUser("ada", Map.of()))).hasSize(1);
    assertThat(call("/order", Map.of(), Map.of()).status()).isEqualTo(403);
    caller = Caller.ANYBODY;
    assertThat(ofUser("ada", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void what_is_neither_a_day_nor_a_moment_is_refused() {
    assertThat(ofUser("ada", Map.of("orderDate", "yesterday")).status()).isEqualTo(400);
  }

  @Test
  void no_order_can_be_made_here() {
    var answer = api.answer(request("POST", "/order", Map.of(), Map.of()));

    assertThat(answer.status()).isEqualTo(404);
  }

  private Answer ofUser(String userName, Map<String, String> query) {
    return call("/order/{userName}", Map.of("userName", userName), query);
  }

  private Answer call(String resource, Map<String, String> path, Map<String, String> query) {
    return api.answer(request("GET", resource, path, query));
  }

  private static List<?> items(Answer answer) {
    return ((Page<?>) answer.body()).items();
  }

  private ApiRequest request(
      String method, String resource, Map<String, String> path, Map<String, String> query) {
    return new ApiRequest(
        method,
        resource,
        path,
        query,
        Map.of(),
        "",
        "https://shop.example/dev/",
        new CorrelationId("test-1"),
        caller);
  }
}
