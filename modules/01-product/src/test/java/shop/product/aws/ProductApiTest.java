package shop.product.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.foundation.Caller;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Page;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;
import shop.product.FoundProducts;
import shop.product.InMemoryProducts;
import shop.product.Product;
import shop.product.Products;

class ProductApiTest {
  private static final String RAKE =
      """
      {"name":"Rake","category":"garden","price":{"amount":12.50,"currency":"EUR"}}\
      """;

  private Caller caller = new Caller("eve", Set.of(Caller.SHOPKEEPER));
  private final ProductApi api = new ProductApi(new InMemoryProducts(), UUID::randomUUID);

  @Test
  void a_new_product_gets_an_id_an_address_and_version_1() {
    var answer = add(RAKE);
    var product = (Product) answer.body();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers())
        .containsEntry("Location", "https://shop.example/dev/product/" + product.id())
        .containsEntry("ETag", "\"1\"");
    assertThat(call("GET", product.id(), Map.of(), "").body()).isEqualTo(product);
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    var id = ((Product) add(RAKE).body()).id();
    var dearer = RAKE.replace("12.50", "13");

    assertThat(call("PUT", id, Map.of(), dearer).status()).isEqualTo(428);
    assertThat(call("PUT", id, Map.of("if-match", "*"), dearer).status()).isEqualTo(428);
    assertThat(call("PUT", id, Map.of("if-match", "\"1\""), dearer).headers())
        .containsEntry("ETag", "\"2\"");
    assertThat(call("PUT", id, Map.of("if-match", "\"1\""), dearer).status()).isEqualTo(412);
    assertThat(call("PUT", "other", Map.of("if-match", "\"1\""), dearer).status()).isEqualTo(404);
  }

  @Test
  void only_a_shopkeeper_changes_the_catalogue() {
    var product = (Product) add(RAKE).body();

    for (var other : List.of(new Caller("ada", Set.of("staff")), Caller.ANYBODY)) {
      caller = other;
      assertThat(add(RAKE).status()).isEqualTo(403);
      assertThat(call("PUT", product.id(), Map.of("if-match", "\"1\""), RAKE).status())
          .isEqualTo(403);
      assertThat(call("DELETE", product.id(), Map.of(), "").status()).isEqualTo(403);
      assertThat(call("GET", product.id(), Map.of(), "").body()).isEqualTo(product);
    }
  }

  @Test
  void a_removal_may_insist_on_a_version() {
    var id = ((Product) add(RAKE).body()).id();

    assertThat(call("DELETE", id, Map.of("if-match", "\"7\""), "").status()).isEqualTo(412);
    assertThat(call("DELETE", id, Map.of(), "").status()).isEqualTo(204);
    assertThat(call("DELETE", id, Map.of(), "").status()).isEqualTo(404);
    assertThat(call("GET", id, Map.of(), "").status()).isEqualTo(404);
  }

  @Test
  void a_list_may_be_of_one_category() {
    add(RAKE);
    add(RAKE.replace("garden", "kitchen"));

    assertThat(list(Map.of())).hasSize(2);
    assertThat(list(Map.of("category", "kitchen"))).hasSize(1);
    assertThat(list(Map.of("category", "cellar"))).isEmpty();
  }

  @Test
  void an_invalid_category_is_refused() {
    for (var nonsense : List.of("", "Garden Tools", "a".repeat(41))) {
      var query = Map.of("category", nonsense);
      assertThat(api.answer(request("GET", "/product", Map.of(), query, Map.of(), "")).status())
          .isEqualTo(422);
    }
  }

  @Test
  void an_invalid_id_is_not_looked_up() {
    var api = new ProductApi(untouchable(), UUID::randomUUID);
    for (var nonsense : List.of("", "..", "a b", "x".repeat(3000))) {
      for (var method : List.of("GET", "PUT", "DELETE")) {
        var path = Map.of("id", nonsense);
        var version = Map.of("if-match", "\"1\"");
        var request = request(method, "/product/{id}", path, Map.of(), version, RAKE);
        assertThat(api.answer(request).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void several_products_come_in_one_answer_and_the_missing_ones_are_named() {
    var rake = (Product) add(RAKE).body();
    var pot = (Product) add(RAKE.replace("Rake", "Pot")).body();

    var answer = lookUp(List.of("ghost", pot.id(), rake.id(), "phantom", pot.id()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(new FoundProducts(List.of(pot, rake), List.of("ghost", "phantom")));
    assertThat(lookUp(List.of()).body()).isEqualTo(new FoundProducts(List.of(), List.of()));
  }

  @Test
  void one_question_is_about_at_most_50_products() {
    var ids = IntStream.rangeClosed(1, 51).mapToObj(n -> "id-" + n).toList();

    assertThat(lookUp(ids.subList(0, 50)).status()).isEqualTo(200);
    assertThat(lookUp(ids).status()).isEqualTo(422);
  }

  @Test
  void a_question_without_ids_or_with_invalid_ones_is_refused() {
    for (var nonsense : List.of("", "..", "a b", "x".repeat(65))) {
      assertThat(lookUp(List.of(nonsense)).status()).isEqualTo(422);
    }
    assertThat(lookUp("{}").status()).isEqualTo(422);
    assertThat(lookUp("{\"ids\":[null]}").status()).isEqualTo(422);
    assertThat(lookUp("{\"ids\":[7]}").status()).isEqualTo(400);
  }

  @Test
  void a_field_of_the_clients_own_is_refused() {
    assertThat(add(RAKE.replace("{\"name\"", "{\"id\":\"mine\",\"name\"")).status()).isEqualTo(400);
  }

  /** DynamoDB refuses some of these ids with an error. */
  private static Products untouchable() {
    return (Products)
        Proxy.newProxyInstance(
            Products.class.getClassLoader(),
            new Class<?>[] {Products.class},
            (proxy, method, arguments) -> fail(method + " was called"));
  }

  private Answer add(String body) {
    return api.answer(request("POST", "/product", Map.of(), Map.of(), Map.of(), body));
  }

  private Answer lookUp(List<String> ids) {
    return lookUp(Json.write(Map.of("ids", ids)));
  }

  private Answer lookUp(String body) {
    return api.answer(request("POST", "/lookup", Map.of(), Map.of(), Map.of(), body));
  }

  private Answer call(String method, String id, Map<String, String> headers, String body) {
    return api.answer(request(method, "/product/{id}", Map.of("id", id), Map.of(), headers, body));
  }

  private Iterable<?> list(Map<String, String> query) {
    var answer = api.answer(request("GET", "/product", Map.of(), query, Map.of(), ""));
    return ((Page<?>) answer.body()).items();
  }

  private ApiRequest request(
      String method,
      String resource,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    return new ApiRequest(
        method,
        resource,
        path,
        query,
        headers,
        body,
        "https://shop.example/dev/",
        new CorrelationId("test-1"),
        caller);
  }
}
