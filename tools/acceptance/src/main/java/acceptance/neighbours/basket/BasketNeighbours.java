package acceptance.neighbours.basket;

import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A catalogue for a basket deployed alone. */
public final class BasketNeighbours {
  private static final CatalogueStub CATALOGUE = new CatalogueStub();

  private BasketNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    CATALOGUE.open();
    parameter(Places.PRODUCT_API, CATALOGUE.uri().toString());
    parameter(Places.LOOKUP, "arn:aws:execute-api:us-east-1:000000000000:stub/dev/POST/lookup");
    parameter(Places.ORDERING_API, "https://orders.example.org/dev/");
  }

  @AfterAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_out() {
    CATALOGUE.close();
  }

  static CatalogueStub catalogue() {
    return CATALOGUE;
  }

  private static void parameter(String name, String value) {
    SharedTarget.aws()
        .ssm()
        .putParameter(p -> p.name(name).type(ParameterType.STRING).value(value).overwrite(true));
  }
}
