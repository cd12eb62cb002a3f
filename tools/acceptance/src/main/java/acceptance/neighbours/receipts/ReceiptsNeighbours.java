package acceptance.neighbours.receipts;

import acceptance.Aws;
import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.BeforeAll;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A bus with no rule of its own: receipts brings the one that it needs. */
public final class ReceiptsNeighbours {
  private static final String BUS = "receipts-alone";

  private ReceiptsNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    Aws aws = SharedTarget.aws();
    aws.events().createEventBus(bus -> bus.name(BUS));
    aws.ssm()
        .putParameter(
            p -> p.name(Places.BUS).type(ParameterType.STRING).value(BUS).overwrite(true));
  }
}
