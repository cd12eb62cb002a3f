package course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.aws.Endpoint;
import course.aws.Erasure;
import course.why.RunningShop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Shoppers of a running shop, and what they leave in its tables. */
record ErasedShoppers(RunningShop shop, String baskets, String orders, String receipts) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  ErasedShoppers(RunningShop shop) {
    this(
        shop,
        table(shop, "BasketStack"),
        table(shop, "OrderingStack"),
        table(shop, "ReceiptsStack"));
  }

  Erasure erasure(Endpoint endpoint) {
    return new Erasure(
        endpoint, baskets, Map.of(ErasureReport.ORDERS, orders, ErasureReport.RECEIPTS, receipts));
  }

  void checkOut(String name) {
    HttpResponse<String> basket = shop.fill(name, List.of(shop.sell()));
    ObjectNode checkout = ExactJson.object().put("userName", shop.id(name));
    checkout
        .putObject("customer")
        .put("firstName", "Eve")
        .put("lastName", "Adams")
        .put("email", "eve@example.org")
        .put("address", "12 St James Square, London");
    checkout.putObject("payment").put("token", "tok_visa4242");
    HttpResponse<String> answer =
        shop.send(
            "BasketStack",
            "basket/checkout",
            checkout.toString(),
            "If-Match",
            basket.headers().firstValue("ETag").orElseThrow(),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** An order, a checkout that was sent, its receipt, and another basket. */
  void leaveTraces(String name) {
    String id = shop.id(name);
    checkOut(name);
    await("the order").atMost(PATIENCE).until(() -> orders(id) == 1);
    awaitSent(id);
    shop.fill(name, List.of(shop.sell()));
  }

  void awaitSent(String id) {
    await("the checkout is sent")
        .atMost(PATIENCE)
        .until(() -> traces(id).noneMatch(item -> item.has("waiting")));
  }

  /** What the baskets' table has about a user. */
  Stream<JsonNode> traces(String id) {
    return items(baskets).filter(item -> item.toString().contains(id));
  }

  long orders(String id) {
    return items(orders).filter(item -> item.toString().contains(id)).count();
  }

  private Stream<JsonNode> items(String table) {
    ObjectNode input = ExactJson.object().put("TableName", table);
    JsonNode page = shop.call("dynamodb", "Scan", input.put("ConsistentRead", true));
    return page.path("Items").valueStream();
  }

  private static String table(RunningShop shop, String stack) {
    return shop.call("dynamodb", "ListTables", ExactJson.object())
        .path("TableNames")
        .valueStream()
        .map(JsonNode::asText)
        .filter(name -> name.startsWith(stack))
        .findFirst()
        .orElseThrow();
  }
}
