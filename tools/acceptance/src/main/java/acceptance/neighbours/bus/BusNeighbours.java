package acceptance.neighbours.bus;

import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.BeforeAll;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A bus for a module deployed alone, which sends to it. */
public final class BusNeighbours {
  /** The real bus's name: a relay may send to no other. */
  private static final String BUS = "shop-dev";

  private BusNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    build_the_bus();
    SharedTarget.aws()
        .ssm()
        .putParameter(
            p -> p.name(Places.BUS).type(ParameterType.STRING).value(BUS).overwrite(true));
  }

  /** On a cloud that is kept warm, it still exists from the last run. */
  private static void build_the_bus() {
    try {
      SharedTarget.aws().events().createEventBus(b -> b.name(BUS));
    } catch (ResourceAlreadyExistsException e) {
      SharedTarget.aws().events().describeEventBus(b -> b.name(BUS));
    }
  }
}
