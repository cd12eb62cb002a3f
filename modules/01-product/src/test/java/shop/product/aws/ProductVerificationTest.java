package shop.product.aws;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.product.InMemoryProducts;

/**
 * Pact's own verification of the product API, in a class of its own because Surefire skips nested
 * ones.
 */
@Provider("product")
@PactFolder("../../contracts/pacts")
@Tag("contract")
class ProductVerificationTest {
  private final InMemoryProducts products = new InMemoryProducts();
  private LoopbackProductApi api;

  @BeforeEach
  void open(PactVerificationContext context) throws IOException {
    api = new LoopbackProductApi(new ProductApi(products, UUID::randomUUID));
    context.setTarget(new HttpTestTarget("127.0.0.1", api.port()));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @State("the catalogue has the product rake")
  void rake() {
    products.add(ProductProviderTest.RAKE);
  }

  @State("the catalogue has the product pot")
  void pot() {
    products.add(ProductProviderTest.POT);
  }

  @State("the catalogue has no product ghost")
  void noGhost() {}

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void the_product_api_keeps_the_pact(PactVerificationContext context) {
    context.verifyInteraction();
  }
}
