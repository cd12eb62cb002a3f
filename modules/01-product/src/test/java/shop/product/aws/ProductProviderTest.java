package shop.product.aws;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import contracts.Contracts;
import contracts.Pinned;
import contracts.Provided;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.foundation.Json;
import shop.foundation.Money;
import shop.product.Product;

/** That the product API answers as basket's pact asks for. */
@Tag("contract")
class ProductProviderTest {
  private static final Product RAKE =
      new Product("rake", "Rake", null, "garden", Money.of("12.50", "EUR"), 1);

  @Provider("product")
  @PactFolder("../../contracts/pacts")
  @Tag("contract")
  static class Verification {
    private final InMemoryProducts products = new InMemoryProducts();
    private LoopbackProductApi api;

    @BeforeEach
    void open(PactVerificationContext context) throws IOException {
      api = new LoopbackProductApi(new ProductApi(products));
      context.setTarget(new HttpTestTarget("127.0.0.1", api.port()));
    }

    @AfterEach
    void close() {
      api.close();
    }

    @State("the catalogue has the product rake")
    void rake() {
      products.add(RAKE);
    }

    @State("the catalogue has no product ghost")
    void noGhost() {}

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_product_api_keeps_the_pact(PactVerificationContext context) {
      context.verifyInteraction();
    }
  }

  @Test
  void what_the_product_api_gives_is_what_was_recorded_of_it() throws IOException {
    var products = new InMemoryProducts();
    products.add(RAKE);
    try (var api = new LoopbackProductApi(new ProductApi(products))) {
      var provided =
          new Provided(
              Map.of(
                  "a question for a product", given(api, "rake"),
                  "a question for a product that there is not", given(api, "ghost")));
      Pinned.at("provided/product.json").holds(provided.toJson());
    }
  }

  private static Provided.Answer given(LoopbackProductApi api, String id) {
    var answer = api.show(id);
    return new Provided.Answer(
        answer.status(), answer.headers(), Contracts.parse(Json.write(answer.body())));
  }
}
