package acceptance.neighbours.basket;

import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A catalogue and a bus for a basket deployed alone. */
public final class BasketNeighbours {
  /** The real bus's name: the relay may send to no other. */
  private static final String BUS = "shop-dev";

  private static final CatalogueStub CATALOGUE = new CatalogueStub();

  private BasketNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    CATALOGUE.open();
    build_the_bus();
    parameter(Places.PRODUCT_API, CATALOGUE.uri().toString());
    parameter(Places.LOOKUP, "arn:aws:execute-api:us-east-1:000000000000:stub/dev/POST/lookup");
    parameter(Places.ORDERING_API, "https://orders.example.org/dev/");
    parameter(Places.BUS, BUS);
  }

  @AfterAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_out() {
    CATALOGUE.close();
  }

  static CatalogueStub catalogue() {
    return CATALOGUE;
  }

  /** On a cloud that is kept warm, it still exists from the last run. */
  private static void build_the_bus() {
    try {
      SharedTarget.aws().events().createEventBus(b -> b.name(BUS));
    } catch (ResourceAlreadyExistsException e) {
      SharedTarget.aws().events().describeEventBus(b -> b.name(BUS));
    }
  }

  private static void parameter(String name, String value) {
    SharedTarget.aws()
        .ssm()
        .putParameter(p -> p.name(name).type(ParameterType.STRING).value(value).overwrite(true));
  }
}
