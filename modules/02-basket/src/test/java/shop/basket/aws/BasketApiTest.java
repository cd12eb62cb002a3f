package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.basket.Catalogue;
import shop.basket.CatalogueProduct;
import shop.basket.InMemoryBaskets;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Money;
import shop.foundation.Problem;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;

class BasketApiTest {
  private static final Caller ADA = new Caller("ada", Set.of());
  private static final Caller BOB = new Caller("bob", Set.of());
  private static final Caller SHOPKEEPER = new Caller("eve", Set.of(Caller.SHOPKEEPER));
  private static final String TWO_RAKES =
      """
      {"userName":"ada","items":[{"productId":"rake","quantity":2}]}\
      """;
  private static final String CHECKOUT =
      """
      {"userName":"ada","customer":{"firstName":"Ada","lastName":"Lovelace",\
      "email":"ada@example.com","address":"London"},"payment":{"token":"tok_12345678"}}\
      """;

  private Catalogue.Lookup catalogue = rakeFor("12.50");
  private long slowness;
  private long now;
  private long drawn;
  private Caller caller = ADA;
  private final InMemoryBaskets baskets = new InMemoryBaskets();
  private BasketApi api;

  @BeforeEach
  void open() {
    api =
        new BasketApi(
            baskets,
            (productIds, correlationId) -> answer(),
            "https://orders.example/dev/",
            Duration.ofDays(7),
            () -> new UUID(4, drawn++),
            () -> Instant.ofEpochMilli(now),
            Duration.ofHours(24));
  }

  @Test
  void name_and_price_come_from_the_catalogue() {
    var answer = put(TWO_RAKES, Map.of());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers())
        .containsEntry("Location", "https://shop.example/dev/basket/ada")
        .containsEntry("ETag", "\"1\"");
    assertThat(Json.write(answer.body()))
        .isEqualTo(
            """
            {"userName":"ada","items":[{"productId":"rake","productName":"Rake","quantity":2,\
            "unitPrice":{"amount":12.50,"currency":"EUR"},\
            "lineTotal":{"amount":25.00,"currency":"EUR"}}],\
            "total":{"amount":25.00,"currency":"EUR"},\
            "pricesUntil":"1970-01-08T00:00:00.001Z","version":1}\
            """);
  }

  @Test
  void a_client_cannot_set_a_price() {
    var cheap = TWO_RAKES.replace("\"quantity\":2", "\"quantity\":2,\"price\":1");

    assertThat(put(cheap, Map.of()).status()).isEqualTo(400);
  }

  @Test
  void only_a_client_that_has_read_a_basket_can_replace_it() {
    put(TWO_RAKES, Map.of());

    assertThat(put(TWO_RAKES, Map.of()).status()).isEqualTo(409);
    assertThat(put(TWO_RAKES, Map.of("if-match", "\"1\"")).headers())
        .containsEntry("ETag", "\"2\"");
    assertThat(put(TWO_RAKES, Map.of("if-match", "\"1\"")).status()).isEqualTo(412);
    caller = BOB;
    assertThat(put(TWO_RAKES.replace("ada", "bob"), Map.of("if-match", "\"1\"")).status())
        .isEqualTo(412);
  }

  @Test
  void a_client_that_has_read_an_earlier_basket_cannot_change_a_later_one() {
    var seen = put(TWO_RAKES, Map.of()).headers().get("ETag");
    call("POST", "/basket/checkout", Map.of("if-match", seen), CHECKOUT);
    put(TWO_RAKES, Map.of());

    assertThat(put(TWO_RAKES, Map.of("if-match", seen)).status()).isEqualTo(412);
  }

  @Test
  void unknown_products_are_named() {
    catalogue = new Catalogue.NoSuchProducts(List.of("rake", "pot"));

    var answer = put(TWO_RAKES, Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(Json.write(answer.body())).contains("There is no product rake and no product pot.");
  }

  @Test
  void without_a_catalogue_the_client_is_asked_to_come_back() {
    catalogue = new Catalogue.Unreachable();

    var answer = put(TWO_RAKES, Map.of());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("Retry-After");
  }

  @Test
  void the_reserved_name_has_no_basket() {
    assertThat(put(TWO_RAKES.replace("ada", "CheckOut"), Map.of()).status()).isEqualTo(422);
  }

  @Test
  void an_accepted_checkout_says_where_the_order_will_be() {
    put(TWO_RAKES, Map.of());

    var answer = checkOut(CHECKOUT);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.headers().get("Location"))
        .matches("https://orders\\.example/dev/order/ada\\?orderDate=[0-9T%A-Z.-]+Z");
    assertThat(Json.write(answer.body()))
        .contains("\"status\":\"accepted\"", "\"total\":{\"amount\":25.00,\"currency\":\"EUR\"}");
  }

  @Test
  void a_refused_checkout_says_why() {
    var gone = checkOut(CHECKOUT);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(((Problem) gone.body()).remedy()).contains("GET /order/ada");

    put("{\"userName\":\"ada\",\"items\":[]}", Map.of());
    assertThat(checkOut(CHECKOUT).status()).isEqualTo(409);

    var ownTotal = CHECKOUT.replace("{\"userName\"", "{\"totalPrice\":0,\"userName\"");
    assertThat(checkOut(ownTotal).status()).isEqualTo(400);
  }

  @Test
  void a_checkout_that_another_is_faster_than_may_come_again() {
    put(TWO_RAKES, Map.of());
    baskets.underWay();

    var answer = checkOut(CHECKOUT);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.headers()).containsKey("Retry-After");
    assertThat(((Problem) answer.body()).remedy()).contains("again");
  }

  @Test
  void a_checkout_names_the_version_that_was_seen() {
    put(TWO_RAKES, Map.of());

    for (var headers : List.<Map<String, String>>of(Map.of(), Map.of("if-match", "*"))) {
      var blind = call("POST", "/basket/checkout", headers, CHECKOUT);
      assertThat(blind.status()).isEqualTo(428);
      assertThat(((Problem) blind.body()).remedy()).contains("If-Match");
    }
    for (var version : List.of("\"2\"", "W/\"1\"", "1", "\"1\", \"2\"")) {
      assertThat(call("POST", "/basket/checkout", Map.of("if-match", version), CHECKOUT).status())
          .isEqualTo(412);
    }
    assertThat(checkOut(CHECKOUT).status()).isEqualTo(202);
  }

  @Test
  void a_request_sent_again_gets_the_same_answer_to_the_byte() {
    put(TWO_RAKES, Map.of());
    var first = checkOut(CHECKOUT, "\"click-1\"");
    put(TWO_RAKES, Map.of());

    var again = checkOut(CHECKOUT.replace("\"customer\"", " \"customer\""), "click-1");

    assertThat(first.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(202);
    assertThat(Json.write(again.body())).isEqualTo(Json.write(first.body()));
    assertThat(again.headers()).isEqualTo(first.headers());
  }

  @Test
  void a_key_is_for_one_request() {
    put(TWO_RAKES, Map.of());
    checkOut(CHECKOUT, "\"click-1\"");

    var other = checkOut(CHECKOUT.replace("London", "Paris"), "\"click-1\"");
    assertThat(other.status()).isEqualTo(422);
    var next = put(TWO_RAKES, Map.of()).headers().get("ETag");
    var headers = Map.of("if-match", next, "idempotency-key", "\"click-1\"");
    assertThat(call("POST", "/basket/checkout", headers, CHECKOUT).status()).isEqualTo(422);
    caller = BOB;
    assertThat(checkOut(CHECKOUT.replace("ada\"", "bob\""), "\"click-1\"").status()).isEqualTo(404);
  }

  private Answer checkOut(String body) {
    return call("POST", "/basket/checkout", Map.of("if-match", "\"1\""), body);
  }

  private Answer checkOut(String body, String key) {
    var headers = Map.of("if-match", "\"1\"", "idempotency-key", key);
    return call("POST", "/basket/checkout", headers, body);
  }

  @Test
  void after_its_time_a_basket_is_sold_at_todays_prices_once_it_is_put_again() {
    put(TWO_RAKES, Map.of());
    now += Duration.ofDays(7).toMillis();
    catalogue = rakeFor("99.00");

    var refused = checkOut(CHECKOUT);
    assertThat(refused.status()).isEqualTo(409);
    var problem = (Problem) refused.body();
    assertThat(problem.type()).isEqualTo("urn:shop:problem:prices-ended");
    assertThat(problem.detail()).contains("until 1970-01-08T00:00:00.001Z");
    assertThat(problem.remedy()).contains("If-Match");

    assertThat(put(TWO_RAKES, Map.of("if-match", "\"1\"")).status()).isEqualTo(200);
    var seen = Map.of("if-match", "\"2\"");
    var sold = call("POST", "/basket/checkout", seen, CHECKOUT);
    assertThat(sold.status()).isEqualTo(202);
    assertThat(Json.write(sold.body())).contains("198.00");
  }

  @Test
  void a_slow_catalogue_shortens_the_time_of_its_prices() {
    slowness = Duration.ofSeconds(4).toMillis();

    assertThat(Json.write(put(TWO_RAKES, Map.of()).body()))
        .contains("\"pricesUntil\":\"1970-01-08T00:00:00.001Z\"");
  }

  private static Catalogue.Lookup rakeFor(String price) {
    return new Catalogue.Found(
        Map.of("rake", new CatalogueProduct("Rake", Money.of(price, "EUR"))));
  }

  @Test
  void a_shopper_reaches_the_own_basket_only() {
    var version = put(TWO_RAKES, Map.of()).headers().get("ETag");
    var seen = Map.of("if-match", version);

    for (var other : List.of(BOB, SHOPKEEPER, Caller.ANYBODY)) {
      caller = other;
      assertThat(put(TWO_RAKES, seen).status()).isEqualTo(403);
      assertThat(one("DELETE", "ada").status()).isEqualTo(403);
      assertThat(call("POST", "/basket/checkout", seen, CHECKOUT).status()).isEqualTo(403);
    }
    caller = ADA;
    assertThat(one("GET", "ada").headers()).containsEntry("ETag", version);
    assertThat(call("POST", "/basket/checkout", seen, CHECKOUT).status()).isEqualTo(202);
  }

  @Test
  void whether_somebody_has_a_basket_is_nobody_elses_business() {
    put(TWO_RAKES, Map.of());

    caller = BOB;
    assertThat(one("GET", "ada")).isEqualTo(one("GET", "carla"));
    assertThat(one("GET", "ada").status()).isEqualTo(403);
    assertThat(one("GET", "bob").status()).isEqualTo(404);
  }

  @Test
  void only_a_shopkeeper_sees_all_baskets() {
    put(TWO_RAKES, Map.of());

    assertThat(call("GET", "/basket", Map.of(), "").status()).isEqualTo(403);
    caller = SHOPKEEPER;
    assertThat(Json.write(call("GET", "/basket", Map.of(), "").body())).contains("ada");
    assertThat(one("GET", "ada").status()).isEqualTo(200);
  }

  private Answer one(String method, String owner) {
    return call(method, "/basket/{userName}", Map.of("userName", owner), Map.of(), "");
  }

  private Catalogue.Lookup answer() {
    now += slowness;
    return catalogue;
  }

  private Answer put(String body, Map<String, String> headers) {
    return call("POST", "/basket", headers, body);
  }

  private Answer call(String method, String resource, Map<String, String> headers, String body) {
    return call(method, resource, Map.of(), headers, body);
  }

  private Answer call(
      String method,
      String resource,
      Map<String, String> path,
      Map<String, String> headers,
      String body) {
    now++;
    return api.answer(
        new ApiRequest(
            method,
            resource,
            path,
            Map.of(),
            headers,
            body,
            "https://shop.example/dev/",
            new CorrelationId("test-1"),
            caller));
  }
}
