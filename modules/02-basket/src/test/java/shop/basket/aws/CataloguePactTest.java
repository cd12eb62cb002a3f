package shop.basket.aws;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import contracts.CommittedPact;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.basket.Catalogue.Found;
import shop.basket.Catalogue.NoSuchProduct;
import shop.basket.CatalogueProduct;
import shop.foundation.CorrelationId;
import shop.foundation.Money;

/** What basket needs from the product API: a name, a price, and 404 for a missing product. */
@Tag("contract")
@ExtendWith({CataloguePactTest.Committed.class, PactConsumerTestExt.class})
@PactTestFor(providerName = "product", pactVersion = PactSpecVersion.V4)
class CataloguePactTest {
  private static final CorrelationId CORRELATION = new CorrelationId("test-1");

  @Pact(provider = "product", consumer = "basket")
  V4Pact known(PactBuilder pact) {
    return pact.given("the catalogue has the product rake")
        .expectsToReceiveHttpInteraction(
            "a question for a product",
            interaction ->
                interaction
                    .withRequest(
                        request ->
                            request
                                .method("GET")
                                .path("/product/rake")
                                .header("X-Correlation-Id", "test-1"))
                    .willRespondWith(
                        response ->
                            response
                                .status(200)
                                .header("Content-Type", "application/json")
                                .body(
                                    newJsonBody(
                                            product ->
                                                product
                                                    .stringMatcher(
                                                        "name", "^(?=.*\\S).{1,100}$", "Rake")
                                                    .object(
                                                        "price",
                                                        price ->
                                                            price
                                                                .numberType(
                                                                    "amount",
                                                                    new BigDecimal("12.50"))
                                                                .stringMatcher(
                                                                    "currency",
                                                                    "^[A-Z]{3}$",
                                                                    "EUR")))
                                        .build())))
        .toPact();
  }

  @Pact(provider = "product", consumer = "basket")
  V4Pact unknown(PactBuilder pact) {
    return pact.given("the catalogue has no product ghost")
        .expectsToReceiveHttpInteraction(
            "a question for a product that there is not",
            interaction ->
                interaction
                    .withRequest(request -> request.method("GET").path("/product/ghost"))
                    .willRespondWith(response -> response.status(404)))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "known")
  void a_product_is_read_with_its_name_and_price(MockServer productApi) {
    assertThat(catalogue(productApi).lookUp(Set.of("rake"), CORRELATION))
        .isEqualTo(
            new Found(Map.of("rake", new CatalogueProduct("Rake", Money.of("12.50", "EUR")))));
  }

  @Test
  @PactTestFor(pactMethod = "unknown")
  void a_product_that_there_is_not_is_named(MockServer productApi) {
    assertThat(catalogue(productApi).lookUp(Set.of("ghost"), CORRELATION))
        .isEqualTo(new NoSuchProduct("ghost"));
  }

  private static HttpCatalogue catalogue(MockServer productApi) {
    return new HttpCatalogue(productApi.getUrl() + "/");
  }

  /** The pact of this test. */
  static final class Committed extends CommittedPact {
    Committed() {
      super("basket-product.json");
    }
  }
}
