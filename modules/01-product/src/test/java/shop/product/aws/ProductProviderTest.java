package shop.product.aws;

import contracts.Contracts;
import contracts.Pinned;
import contracts.Provided;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.foundation.Json;
import shop.foundation.Money;
import shop.foundation.aws.Answer;
import shop.product.InMemoryProducts;
import shop.product.Product;

/** Checks that the product API answers as basket's pact demands. */
@Tag("contract")
class ProductProviderTest {
  static final Product RAKE =
      new Product("rake", "Rake", null, "garden", Money.of("12.50", "EUR"), 1);
  static final Product POT = new Product("pot", "Pot", null, "kitchen", Money.of("4.00", "EUR"), 1);

  @Test
  void the_product_api_answers_as_recorded() throws IOException {
    var products = new InMemoryProducts();
    products.add(RAKE);
    products.add(POT);
    try (var api = new LoopbackProductApi(new ProductApi(products, UUID::randomUUID))) {
      var provided =
          new Provided(
              Map.of(
                  "a question for a product", given(api, "rake"),
                  "a question for a product that there is not", given(api, "ghost"),
                  "a question for several products", given(api, "rake", "pot"),
                  "a question for products of which one is not there",
                      given(api, "rake", "ghost")));
      Pinned.at("provided/product.json").holds(provided.toJson());
    }
  }

  private static Provided.Answer given(LoopbackProductApi api, String id) {
    return given(api.show(id));
  }

  private static Provided.Answer given(LoopbackProductApi api, String one, String other) {
    return given(api.lookUp(Json.write(Map.of("ids", List.of(one, other)))));
  }

  private static Provided.Answer given(Answer answer) {
    return new Provided.Answer(
        answer.status(), answer.headers(), Contracts.parse(Json.write(answer.body())));
  }
}
