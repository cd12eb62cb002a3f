package shop.basket.aws;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonArray;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import contracts.CommittedPact;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.basket.Catalogue.Found;
import shop.basket.Catalogue.NoSuchProducts;
import shop.basket.CatalogueProduct;
import shop.foundation.CorrelationId;
import shop.foundation.Money;

/**
 * What basket needs from the product API: names and prices of all products in one answer, and the
 * ids of those that there are not.
 */
@Tag("contract")
@ExtendWith({CataloguePactTest.Committed.class, PactConsumerTestExt.class})
@PactTestFor(providerName = "product", pactVersion = PactSpecVersion.V4)
class CataloguePactTest {
  private static final CorrelationId CORRELATION = new CorrelationId("test-1");

  @Pact(provider = "product", consumer = "basket")
  V4Pact known(PactBuilder pact) {
    return ask(
        pact.given("the catalogue has the product rake").given("the catalogue has the product pot"),
        "a question for several products",
        List.of("rake", "pot"),
        answer(
            products -> {
              product(products, "rake", "Rake", "12.50");
              product(products, "pot", "Pot", "4.00");
            },
            missing -> {}));
  }

  @Pact(provider = "product", consumer = "basket")
  V4Pact unknown(PactBuilder pact) {
    return ask(
        pact.given("the catalogue has the product rake")
            .given("the catalogue has no product ghost"),
        "a question for products of which one is not there",
        List.of("rake", "ghost"),
        answer(
            products -> product(products, "rake", "Rake", "12.50"),
            missing -> missing.stringValue("ghost")));
  }

  @Test
  @PactTestFor(pactMethod = "known")
  void products_are_read_with_their_names_and_prices(MockServer productApi) {
    assertThat(catalogue(productApi).lookUp(inOrder("rake", "pot"), CORRELATION))
        .isEqualTo(
            new Found(
                Map.of(
                    "rake", new CatalogueProduct("Rake", Money.of("12.50", "EUR")),
                    "pot", new CatalogueProduct("Pot", Money.of("4.00", "EUR")))));
  }

  @Test
  @PactTestFor(pactMethod = "unknown")
  void a_product_that_there_is_not_is_named(MockServer productApi) {
    assertThat(catalogue(productApi).lookUp(inOrder("rake", "ghost"), CORRELATION))
        .isEqualTo(new NoSuchProducts(List.of("ghost")));
  }

  private static V4Pact ask(PactBuilder pact, String question, List<String> ids, DslPart answer) {
    return pact.expectsToReceiveHttpInteraction(
            question,
            interaction ->
                interaction
                    .withRequest(
                        request ->
                            request
                                .method("POST")
                                .path("/lookup")
                                .header("Content-Type", "application/json")
                                .header("X-Correlation-Id", "test-1")
                                .body(
                                    newJsonBody(
                                            body ->
                                                body.array("ids", a -> ids.forEach(a::stringValue)))
                                        .build()))
                    .willRespondWith(
                        response ->
                            response
                                .status(200)
                                .header("Content-Type", "application/json")
                                .body(answer)))
        .toPact();
  }

  private static DslPart answer(
      Consumer<LambdaDslJsonArray> products, Consumer<LambdaDslJsonArray> missing) {
    return newJsonBody(body -> body.array("products", products).array("missing", missing)).build();
  }

  private static void product(LambdaDslJsonArray products, String id, String name, String amount) {
    products.object(
        product ->
            product
                .stringValue("id", id)
                .stringMatcher("name", "^(?=.*\\S).{1,100}$", name)
                .object(
                    "price",
                    price ->
                        price
                            .numberType("amount", new BigDecimal(amount))
                            .stringMatcher("currency", "^[A-Z]{3}$", "EUR")));
  }

  private static Set<String> inOrder(String one, String other) {
    return new LinkedHashSet<>(List.of(one, other));
  }

  private static HttpCatalogue catalogue(MockServer productApi) {
    return new HttpCatalogue(productApi.getUrl() + "/", Signature.NONE);
  }

  /** The pact of this test. */
  static final class Committed extends CommittedPact {
    Committed() {
      super("basket-product.json");
    }
  }
}
